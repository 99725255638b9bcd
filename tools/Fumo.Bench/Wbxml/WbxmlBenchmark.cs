using System.Buffers;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Fumo.Dm;
using Fumo.Wbxml;

namespace Fumo.Bench.Wbxml;

/// <summary>Reading and writing the same WBXML by libwbxml, by the token layer, and as whole messages.</summary>
[MemoryDiagnoser, MinColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory, BenchmarkLogicalGroupRule.ByParams)]
[CategoriesColumn]
public class WbxmlBenchmark
{
    private readonly ArrayBufferWriter<byte> output = new(2 * 1024 * 1024);
    private byte[] octets = [];
    private SyncMl message = new();
    private Token[] tokens = [];
    private nint tree;

    /// <summary>What is read and written.</summary>
    [Params(Document.Package1, Document.SixtyItems, Document.PkgData)]
    public Document Document { get; set; }

    /// <summary>Makes the document, and the tree that libwbxml writes.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        octets = DmCodec.Write(Documents.Of(Document), DmEncoding.Wbxml);
        message = DmCodec.Read(octets).Document!.Message;
        tokens = Token.AllOf(octets);
        Console.WriteLine($"// {Document}: {octets.Length} octets");
        tree = System.Runtime.InteropServices.NativeLibrary.TryLoad("libwbxml2.so.1", out _) ? LibWbxml.Parse(octets) : 0;
    }

    /// <summary>libwbxml: octets to tree.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("Read")]
    public void LibWbxmlRead() => LibWbxml.Destroy(LibWbxml.Parse(octets));

    /// <summary>Octets to tokens.</summary>
    [Benchmark, BenchmarkCategory("Read")]
    public int TokenRead()
    {
        WbxmlHeader.TryRead(octets, new WbxmlLimits(), out WbxmlHeader? header, out _);
        WbxmlReader reader = new(octets, header!, new WbxmlLimits());
        int content = 0;
        while (reader.Read() == ReadStatus.Success && reader.Kind != TokenKind.EndOfDocument)
        {
            content += reader.Content.Length;
        }

        return content;
    }

    /// <summary>Octets to message.</summary>
    [Benchmark, BenchmarkCategory("Read")]
    public DmReadResult MessageRead() => DmCodec.Read(octets);

    /// <summary>libwbxml: tree to octets.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("Write")]
    public uint LibWbxmlWrite() => LibWbxml.Write(tree);

    /// <summary>Tokens to octets in a buffer that is used again.</summary>
    [Benchmark, BenchmarkCategory("Write")]
    public int TokenWrite()
    {
        output.ResetWrittenCount();
        WbxmlWriter writer = new(output);
        foreach (ref readonly Token token in tokens.AsSpan())
        {
            token.Write(ref writer, octets);
        }

        writer.Flush();
        return output.WrittenCount;
    }

    /// <summary>Message to octets in a buffer that is used again.</summary>
    [Benchmark, BenchmarkCategory("Write")]
    public int MessageWriteInto()
    {
        output.ResetWrittenCount();
        DmCodec.Write(message, DmEncoding.Wbxml, DmWriteOptions.Default, output);
        return output.WrittenCount;
    }

    /// <summary>Message to octets of its own.</summary>
    [Benchmark, BenchmarkCategory("Write")]
    public byte[] MessageWrite() => DmCodec.Write(message, DmEncoding.Wbxml);
}

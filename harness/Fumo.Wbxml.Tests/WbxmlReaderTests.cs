using System.Buffers;
using CsCheck;

namespace Fumo.Wbxml.Tests;

public sealed class WbxmlReaderTests
{
    private static readonly byte[] Document = Write((ref WbxmlWriter writer) =>
    {
        writer.WriteStart(0, 0x2D, hasContent: true);
        writer.WriteStart(0, 0x12, hasContent: false);
        writer.WriteStart(1, 0x07, hasContent: true);
        writer.WriteText("chr".AsSpan());
        writer.WriteEnd();
        writer.WriteStart(0, 0x0F, hasContent: true);
        writer.WriteOpaque([0, 1, 2]);
        writer.WriteEntity(0x20AC);
        writer.WriteReference(2);
        writer.WriteEnd();
        writer.WriteSwitchPage(2);
        writer.WriteLiteral(0, hasContent: false);
        writer.WriteEnd();
    });

    [Test]
    public void Tokens_read_back_as_they_were_written()
    {
        string[] expected =
        [
            "StartTag 0:2D +", "StartTag 0:12", "StartTag 1:07 +", "Text chr", "EndTag", "StartTag 0:0F +", "Opaque 000102",
            "Entity 20AC", "Text bc", "EndTag", "StartTag 2:04", "EndTag", "EndOfDocument",
        ];

        Assert.That(Tokens(Document), Is.EqualTo(expected));
    }

    [Test]
    public void A_document_cut_anywhere_is_incomplete([Range(0, 38)] int length)
    {
        Assert.That(length, Is.LessThan(Document.Length));
        Assert.That(Tokens(Document[..length])[^1], Does.StartWith("Incomplete"));
    }

    [Test]
    public void What_is_refused_says_where([Values("01", "83 00", "C3 01 61", "02 20")] string octets)
    {
        byte[] document = [0x02, 0x01, 0x6A, 0x00, .. Convert.FromHexString(octets.Replace(" ", "", StringComparison.Ordinal))];

        Assert.That(Tokens(document), Is.EqualTo(new[] { "Malformed at 4" }));
    }

    [Test]
    public void Reading_allocates_nothing()
    {
        WbxmlHeader.TryRead(Document, new WbxmlLimits(), out WbxmlHeader? header, out _);
        ReadAll(header!);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            ReadAll(header!);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Random_octets_end_in_time() =>
        Gen.Byte.Array[0, 300].Sample(octets => Assert.That(Tokens([0x02, 0x01, 0x6A, 0x00, .. octets]), Has.Length.LessThanOrEqualTo(octets.Length + 1)), iter: 5000);

    [Test]
    public void A_header_reads_back_as_it_was_written([Values(0, 1, 2, 3)] byte version, [Values(0x01u, 0x0FD3u, 0x1201u)] uint number)
    {
        ArrayBufferWriter<byte> output = new();
        new WbxmlHeader { Version = version, PublicIdNumber = number, StringTable = "abc"u8.ToArray() }.Write(output);

        Assert.That(WbxmlHeader.TryRead(output.WrittenMemory, new WbxmlLimits(), out WbxmlHeader? header, out int length), Is.EqualTo(ReadStatus.Success));
        Assert.That((header!.Version, header.PublicIdNumber, header.Charset, length), Is.EqualTo((version, number, WbxmlHeader.Utf8, output.WrittenCount)));
        Assert.That(header.StringTable.ToArray(), Is.EqualTo("abc"u8.ToArray()));
    }

    [TestCase("10 01 6A 00", ReadStatus.Malformed)]
    [TestCase("02 01 6A 8F FF FF FF 7F", ReadStatus.Malformed)]
    [TestCase("02 00 05 6A 02 61 62", ReadStatus.Malformed)]
    [TestCase("02 01 6A 05 61", ReadStatus.Incomplete)]
    [TestCase("02 A4", ReadStatus.Incomplete)]
    public void A_header_that_makes_no_sense_is_refused(string octets, ReadStatus status) =>
        Assert.That(WbxmlHeader.TryRead(Convert.FromHexString(octets.Replace(" ", "", StringComparison.Ordinal)), new WbxmlLimits(), out _, out _), Is.EqualTo(status));

    [Test]
    public void Every_code_page_gives_back_the_token_of_its_names([Values(0, 1, 2)] int number)
    {
        CodePage page = CodePages.All[number];
        foreach (string name in page.Names.Where(name => name.Length > 0))
        {
            Assert.That(page.NameOf(page.TokenOf(name)), Is.EqualTo(name));
        }

        Assert.That(page.NameOf(4), Is.Null);
        Assert.That(page.NameOf(0x3D), Is.Null);
    }

    [TestCase(0, 0x05, "Add")]
    [TestCase(0, 0x30, null)]
    [TestCase(0, 0x34, "MoreData")]
    [TestCase(0, 0x3C, "Correlator")]
    [TestCase(1, 0x10, "NextNonce")]
    [TestCase(1, 0x16, "FieldLevel")]
    [TestCase(2, 0x24, "Node")]
    [TestCase(2, 0x25, "node")]
    [TestCase(2, 0x3C, "ZeroOrOne")]
    [TestCase(3, 0x05, null)]
    public void Tokens_have_the_names_of_the_standard(int page, int token, string? name) =>
        Assert.That(CodePages.NameOf((byte)page, (byte)token), Is.EqualTo(name));

    private delegate void Fill(ref WbxmlWriter writer);

    private static byte[] Write(Fill fill)
    {
        ArrayBufferWriter<byte> output = new();
        new WbxmlHeader { StringTable = "a\0bc"u8.ToArray() }.Write(output);
        WbxmlWriter writer = new(output);
        fill(ref writer);
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    private static void ReadAll(WbxmlHeader header)
    {
        WbxmlReader reader = new(Document, header, new WbxmlLimits());
        while (reader.Read() == ReadStatus.Success && reader.Kind != TokenKind.EndOfDocument)
        {
        }
    }

    private static string[] Tokens(byte[] document)
    {
        if (WbxmlHeader.TryRead(document, new WbxmlLimits(), out WbxmlHeader? header, out _) is var status && header is null)
        {
            return [status.ToString()];
        }

        List<string> tokens = [];
        WbxmlReader reader = new(document, header, new WbxmlLimits());
        while ((status = reader.Read()) == ReadStatus.Success)
        {
            tokens.Add(Describe(ref reader));
            if (reader.Kind == TokenKind.EndOfDocument)
            {
                return [.. tokens];
            }
        }

        return [.. tokens, $"{status} at {reader.TokenStart}"];
    }

    private static string Describe(ref WbxmlReader reader) => reader.Kind switch
    {
        TokenKind.StartTag => $"StartTag {reader.CodePage}:{reader.Tag:X2}{(reader.HasContent ? " +" : "")}",
        TokenKind.Text => $"Text {System.Text.Encoding.UTF8.GetString(reader.Content)}",
        TokenKind.Opaque => $"Opaque {Convert.ToHexString(reader.Content)}",
        TokenKind.Entity => $"Entity {reader.CodePoint:X}",
        _ => reader.Kind.ToString(),
    };
}

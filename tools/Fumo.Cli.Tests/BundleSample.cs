using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fumo.Reports;

namespace Fumo.Cli.Tests;

/// <summary>A short run, its bundle, and what can be done to it.</summary>
internal sealed class BundleSample : IDisposable
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Folder folder = new();
    private int count;

    private BundleSample()
    {
    }

    public string Run => folder.At("run");

    public string Bundle => folder.At("bundle.zip");

    public string PrivateKey => folder.At("key.pem");

    public string PublicKey => folder.At("pub.pem");

    public static async Task<BundleSample> MakeAsync()
    {
        BundleSample sample = new();
        string file = sample.folder.File("conformance.yaml", Shell.Reference());
        await Shell.RunAsync("run", "-c", file, "-o", sample.Run, "--unattended", "--select", "tag:tree");
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        sample.folder.File("key.pem", key.ExportPkcs8PrivateKeyPem());
        sample.folder.File("pub.pem", key.ExportSubjectPublicKeyInfoPem());
        await Shell.RunAsync("pack", sample.Run, "-o", sample.Bundle);
        return sample;
    }

    public string At(string name) => folder.At(name);

    public string File(string name, string text) => folder.File(name, text);

    public string New() => folder.At($"{++count}.zip");

    /// <summary>A copy of the run, to be spoilt.</summary>
    public string CopyOfRun()
    {
        string copy = folder.At($"run-{++count}");
        Directory.CreateDirectory(Path.Combine(copy, "transcripts"));
        foreach (string file in Directory.EnumerateFiles(Run, "*", SearchOption.AllDirectories))
        {
            System.IO.File.Copy(file, Path.Combine(copy, Path.GetRelativePath(Run, file)));
        }

        return copy;
    }

    /// <summary>The bundle's files, changed, in an archive of their own.</summary>
    public string Rewritten(Action<Dictionary<string, byte[]>> change, bool isHashedAgain = false)
    {
        Dictionary<string, byte[]> files = Files(Bundle);
        change(files);
        if (isHashedAgain)
        {
            Hash(files);
        }

        return Zip([.. files.Select(file => (file.Key, file.Value))]);
    }

    /// <summary>An archive of any files at all.</summary>
    public string Zip(params (string Name, byte[] Content)[] files)
    {
        string path = New();
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach ((string name, byte[] content) in files)
        {
            using Stream target = zip.CreateEntry(name).Open();
            target.Write(content);
        }

        return path;
    }

    public static Dictionary<string, byte[]> Files(string bundle)
    {
        using ZipArchive zip = ZipFile.OpenRead(bundle);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using Stream content = entry.Open();
            using MemoryStream octets = new();
            content.CopyTo(octets);
            return octets.ToArray();
        });
    }

    public static void Edit(Dictionary<string, byte[]> files, string name, Action<JsonNode> edit)
    {
        JsonNode node = JsonNode.Parse(files[name])!;
        edit(node);
        files[name] = [.. JsonSerializer.SerializeToUtf8Bytes(node, Written), (byte)'\n'];
    }

    public void Dispose() => folder.Dispose();

    private static void Hash(Dictionary<string, byte[]> files) => Edit(files, EvidenceManifest.FileName, manifest =>
        manifest["files"] = new JsonArray([.. files.Where(file => file.Key is not (EvidenceManifest.FileName or EvidenceManifest.SignatureName))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => (JsonNode)new JsonObject
            {
                ["name"] = file.Key, ["size"] = file.Value.Length, ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(file.Value)),
            })]));
}

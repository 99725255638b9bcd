using System.Text.Json;
using System.Text.Json.Serialization;
using Fumo.Record;

namespace Fumo.Reports;

/// <summary>Between a manifest and its octets: there is one way to write it, so whoever reads it can tell that nothing hides in it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    MaxDepth = 16,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(UtcTimeConverter)])]
[JsonSerializable(typeof(EvidenceManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext
{
    private static ManifestJson? readable;

    private static ManifestJson Readable => readable ??= new ManifestJson(ReadableJson.Of(Default));

    /// <summary>The manifest as UTF-8.</summary>
    internal static byte[] ToUtf8(EvidenceManifest manifest) => ReadableJson.ToUtf8(manifest, Readable.EvidenceManifest);

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="BundleException">It is none, or not written as it would be written here.</exception>
    internal static EvidenceManifest Read(byte[] octets)
    {
        try
        {
            EvidenceManifest manifest = JsonSerializer.Deserialize(octets, Readable.EvidenceManifest) ?? throw new BundleException("the manifest is empty");
            return MissingValue.In(manifest) is { } missing ? throw new BundleException($"the manifest has no {missing}")
                : !manifest.SchemaVersion.StartsWith("1.", StringComparison.Ordinal) ? throw new BundleException($"the manifest's version is '{BundleName.Shown(manifest.SchemaVersion)}'; 1.x is read")
                : !ToUtf8(manifest).AsSpan().SequenceEqual(octets) ? throw new BundleException("the manifest says more, or says it otherwise, than fumo writes it")
                : manifest;
        }
        catch (JsonException fault)
        {
            throw new BundleException($"the manifest is none: {fault.Message}", fault);
        }
    }
}

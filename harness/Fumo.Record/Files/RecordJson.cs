using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Fumo.Record;

/// <summary>How records become JSON: names in camelCase, octets as base64, absent values left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    MaxDepth = 64,
    Converters = [typeof(SideConverter)])]
[JsonSerializable(typeof(Entry))]
[JsonSerializable(typeof(RunRecord))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class RecordJson : JsonSerializerContext
{
    private static readonly JavaScriptEncoder Plain = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    private static RecordJson? lines;
    private static RecordJson? document;

    /// <summary>Plain letters in the lines: they are read by people, and never put into a page as they are.</summary>
    public static JsonWriterOptions Writer { get; } = new() { Encoder = Plain };

    /// <summary>One entry, one line.</summary>
    public static RecordJson Lines => lines ??= new RecordJson(new JsonSerializerOptions(Default.Options) { Encoder = Plain });

    /// <summary>Indented, for files that are one document.</summary>
    public static RecordJson Document => document ??= new RecordJson(
        new JsonSerializerOptions(Default.Options) { Encoder = Plain, WriteIndented = true, NewLine = "\n" });
}

/// <summary>client, server.</summary>
internal sealed class SideConverter() : JsonStringEnumConverter<Side>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

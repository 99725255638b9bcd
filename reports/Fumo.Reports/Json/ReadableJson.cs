using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Fumo.Reports;

/// <summary>How all our JSON files are written: text stays readable (no \u00fc for ü), because none is ever pasted into markup.</summary>
internal static class ReadableJson
{
    /// <summary>A context's options with text left readable.</summary>
    internal static JsonSerializerOptions Of(JsonSerializerContext context) =>
        new(context.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A value as UTF-8 without byte order mark, ended by LF.</summary>
    internal static byte[] ToUtf8<T>(T value, JsonTypeInfo<T> type) => [.. JsonSerializer.SerializeToUtf8Bytes(value, type), (byte)'\n'];
}

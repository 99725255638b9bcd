using System.Buffers;
using System.Text.Json;

namespace Fumo.Record;

/// <summary>An entry as a line of a transcript.</summary>
internal static class TranscriptLine
{
    /// <summary>Writes the line with its end.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="entry">The entry.</param>
    public static void Write(ArrayBufferWriter<byte> target, Entry entry)
    {
        using (Utf8JsonWriter json = new(target, RecordJson.Writer))
        {
            JsonSerializer.Serialize(json, entry, RecordJson.Lines.Entry);
        }

        target.Write("\n"u8);
    }
}

using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;

namespace Fumo.Reports;

/// <summary>Some messages in a row: what is alike in them is packed once.</summary>
/// <remarks>
/// <code>
/// +---------------------+-----------------+--------------------------------------+
/// | length of the index | index as JSON   | octets, XML, octets, XML …           |
/// | 4, little-endian    |                 | in the order of the index            |
/// +---------------------+-----------------+--------------------------------------+
/// index: [{parts: [[offset, length] …], xml: length | absent, length, sha256: … | absent} …]
/// </code>
/// </remarks>
internal static class MessageChunk
{
    /// <summary>How many messages a chunk holds; the last has fewer.</summary>
    internal const int Size = 64;

    /// <summary>Id of a chunk's element.</summary>
    internal static string Id(int number) => "m" + Tags.Number(number);

    /// <summary>Writes a chunk.</summary>
    internal static byte[] Write(IEnumerable<StoredMessage> messages)
    {
        JsonArray index = [];
        using MemoryStream content = new();
        foreach (StoredMessage message in messages)
        {
            index.Add(Describe(message, content));
        }

        byte[] head = Encoding.UTF8.GetBytes(index.ToJsonString());
        byte[] chunk = new byte[sizeof(int) + head.Length + content.Length];
        BinaryPrimitives.WriteInt32LittleEndian(chunk, head.Length);
        head.CopyTo(chunk, sizeof(int));
        content.GetBuffer().AsSpan(0, (int)content.Length).CopyTo(chunk.AsSpan(sizeof(int) + head.Length));
        return chunk;
    }

    private static JsonObject Describe(StoredMessage message, MemoryStream content)
    {
        JsonObject about = new()
        {
            ["parts"] = new JsonArray([.. message.Parts.Select(part => new JsonArray(part.Offset, part.Octets.Length))]),
            ["length"] = message.Length,
        };
        foreach ((int _, ReadOnlyMemory<byte> octets) in message.Parts)
        {
            content.Write(octets.Span);
        }

        if (message.Decoded is { } decoded)
        {
            byte[] xml = Encoding.UTF8.GetBytes(decoded);
            about["xml"] = xml.Length;
            content.Write(xml);
        }

        if (message.Sha256 is { } hash)
        {
            about["sha256"] = hash;
        }

        return about;
    }
}

using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;

namespace Fumo.Reports.Tests;

/// <summary>What lies packed in a page, read as its script reads it.</summary>
internal sealed class EvidenceReader(IHtmlDocument page)
{
    /// <summary>Every message of the store: octets by offset, XML, length, hash.</summary>
    internal IReadOnlyList<(IReadOnlyList<(int Offset, byte[] Octets)> Parts, string? Xml, int Length, string? Sha256)> Messages { get; } =
        [.. Chunks(page).SelectMany(Read)];

    /// <summary>What happened in a scenario, by the id of its element.</summary>
    internal IReadOnlyList<JsonObject> Events(string id) =>
        [.. JsonNode.Parse(Inflate(page.GetElementById(id)!.TextContent))!["events"]!.AsArray().Select(one => one!.AsObject())];

    private static IEnumerable<byte[]> Chunks(IHtmlDocument page)
    {
        for (int number = 0; page.GetElementById(MessageChunk.Id(number)) is { } element; number++)
        {
            yield return Inflate(element.TextContent);
        }
    }

    private static IEnumerable<(IReadOnlyList<(int, byte[])>, string?, int, string?)> Read(byte[] chunk)
    {
        int head = BinaryPrimitives.ReadInt32LittleEndian(chunk);
        int at = sizeof(int) + head;
        foreach (JsonNode? about in JsonNode.Parse(chunk.AsSpan(sizeof(int), head))!.AsArray())
        {
            (int, byte[])[] parts = [.. about!["parts"]!.AsArray().Select(part => ((int)part![0]!, Take((int)part[1]!)))];
            string? xml = about["xml"] is { } length ? Encoding.UTF8.GetString(Take((int)length)) : null;
            yield return (parts, xml, (int)about["length"]!, (string?)about["sha256"]);
        }

        byte[] Take(int length) => chunk[at..(at += length)];
    }

    private static byte[] Inflate(string base64)
    {
        using DeflateStream packed = new(new MemoryStream(Convert.FromBase64String(base64)), CompressionMode.Decompress);
        using MemoryStream octets = new();
        packed.CopyTo(octets);
        return octets.ToArray();
    }
}

using System.IO.Compression;

namespace Fumo.Reports;

/// <summary>Octets that lie in the page until a reader asks for them: deflated (RFC 1951), in base64, in an element that never runs.</summary>
/// <param name="id">The element's id.</param>
/// <param name="octets">The octets.</param>
internal sealed class DataElement(string id, ReadOnlyMemory<byte> octets) : Html
{
    /// <summary>The media type: one that no browser takes for a script.</summary>
    internal const string Type = "application/octet-stream";

    internal override void WriteTo(TextWriter output)
    {
        output.Write($"<script type=\"{Type}\" id=\"{id}\">");
        output.Write(Convert.ToBase64String(Deflated()));
        output.Write("</script>\n");
    }

    private ReadOnlySpan<byte> Deflated()
    {
        using MemoryStream packed = new();
        using (DeflateStream deflate = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(octets.Span);
        }

        return packed.GetBuffer().AsSpan(0, (int)packed.Length);
    }
}

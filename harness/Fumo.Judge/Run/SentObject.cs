using System.Globalization;

namespace Fumo.Judge;

/// <summary>An object that a server wrote, in one piece or in chunks.</summary>
/// <param name="Chunks">The chunks, in order; at least one.</param>
internal sealed record SentObject(IReadOnlyList<SentChunk> Chunks) : ISubject
{
    /// <summary>The first chunk.</summary>
    public SentChunk First => Chunks[0];

    /// <summary>The last chunk that came.</summary>
    public SentChunk Last => Chunks[^1];

    /// <summary>The server's message that should have brought the next chunk and did not; null when there is none.</summary>
    public Message? BrokenBy { get; init; }

    /// <summary>True when the device refused a chunk: what was to follow need not.</summary>
    public bool IsRefused { get; init; }

    /// <summary>True when it came in chunks, or was to.</summary>
    public bool IsChunked => Chunks.Count > 1 || Last.Item.HasMoreData;

    /// <summary>The size that the first chunk tells; null when it tells none.</summary>
    public int? Size => int.TryParse(First.Of(meta => meta.Size)?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int size) ? size : null;

    /// <summary>Octets as they are carried.</summary>
    public int Transported => Chunks.Sum(chunk => chunk.Length);

    /// <summary>Octets behind its base64; null when it is none.</summary>
    public int? Decoded
    {
        get
        {
            if (First.Of(meta => meta.Format)?.Trim() != "b64")
            {
                return null;
            }

            string text = string.Concat(Chunks.Select(chunk => chunk.Item.Data?.Text));
            byte[] octets = new byte[(text.Length * 3 / 4) + 3];
            return Convert.TryFromBase64String(text, octets, out int length) ? length : null;
        }
    }

    /// <inheritdoc/>
    public Place At => First.At;
}

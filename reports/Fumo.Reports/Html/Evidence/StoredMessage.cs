using System.Security.Cryptography;

namespace Fumo.Reports;

/// <summary>A message as the page keeps it: whole, or where it is huge its beginning and the octets that findings point at.</summary>
internal sealed record StoredMessage
{
    /// <summary>Octets that are kept of a message, beside those of findings.</summary>
    internal const int MaxOctets = 32 * 1024;

    /// <summary>The same where a run has many long messages.</summary>
    internal const int MinOctets = 2 * 1024;

    private const int Around = 256;

    /// <summary>The kept parts of the octets in their order; no two touch.</summary>
    internal required IReadOnlyList<(int Offset, ReadOnlyMemory<byte> Octets)> Parts { get; init; }

    /// <summary>The message as readable XML, cut where it is huge; null when the octets are no message.</summary>
    internal required string? Decoded { get; init; }

    /// <summary>How many octets the transcript holds.</summary>
    internal required int Length { get; init; }

    /// <summary>SHA-256 of the octets in the transcript when they, or the XML, are cut; null when all is here.</summary>
    internal required string? Sha256 { get; init; }

    /// <summary>How many octets are kept, text included.</summary>
    internal int Octets => Parts.Sum(part => part.Octets.Length) + (Decoded?.Length ?? 0);

    /// <summary>Cuts a message to size.</summary>
    /// <param name="octets">The message.</param>
    /// <param name="decisive">What findings point at in it.</param>
    /// <param name="limit">How many octets are kept from its beginning, and twice as many characters of its XML.</param>
    internal static StoredMessage Of(RecordedOctets octets, IEnumerable<DecisiveRange> decisive, int limit)
    {
        (int Offset, ReadOnlyMemory<byte> Octets)[] parts = [.. Parted(octets.Octets, decisive, limit)];
        string? decoded = octets.Decoded is { } whole ? Visible.Text(Cut(whole, limit * 2)) : null;
        bool isWhole = parts.Sum(part => part.Octets.Length) == octets.Octets.Length && (octets.Decoded?.Length ?? 0) <= limit * 2;
        return new()
        {
            Parts = parts,
            Decoded = decoded,
            Length = octets.Octets.Length,
            Sha256 = isWhole ? null : Convert.ToHexStringLower(SHA256.HashData(octets.Octets.Span)),
        };
    }

    private static IEnumerable<(int Offset, ReadOnlyMemory<byte> Octets)> Parted(ReadOnlyMemory<byte> body, IEnumerable<DecisiveRange> decisive, int limit)
    {
        IEnumerable<(int From, int To)> wanted = decisive
            .Select(range => (From: Math.Max(0, (long)range.From - Around), To: (long)range.From + Math.Min(range.Length, limit) + Around))
            .Where(range => range.From < body.Length)
            .Select(range => ((int)range.From, (int)Math.Min(range.To, body.Length)))
            .Prepend((0, Math.Min(limit, body.Length)))
            .OrderBy(range => range.Item1);
        int from = 0;
        int to = 0;
        foreach ((int nextFrom, int nextTo) in wanted)
        {
            if (nextFrom > to)
            {
                yield return (from, body[from..to]);
                (from, to) = (nextFrom, nextTo);
            }

            to = Math.Max(to, nextTo);
        }

        yield return (from, body[from..to]);
    }

    private static string Cut(string text, int limit) => text.Length <= limit ? text
        : string.Concat(text.AsSpan(0, limit), "\n… ", Plural.Of(text.Length - limit, "more character"));
}

using System.Globalization;

namespace Fumo.Session;

/// <summary>A part of a body that was asked for by the header field Range (RFC 9110, 14.1.2).</summary>
/// <param name="Offset">The first octet.</param>
/// <param name="Length">How many; 0 when no octet of the body is in the range.</param>
public readonly record struct ByteRange(long Offset, long Length)
{
    private const string Unit = "bytes=";

    /// <summary>The range; null when there is none, or one that is to be ignored (another unit, several ranges, nonsense).</summary>
    /// <param name="field">The header field; null when there is none.</param>
    /// <param name="total">Octets of the body.</param>
    public static ByteRange? Of(string? field, long total)
    {
        if (field is null || !field.StartsWith(Unit, StringComparison.OrdinalIgnoreCase) || field.Contains(','))
        {
            return null;
        }

        string[] ends = field[Unit.Length..].Trim().Split('-');
        return ends is [string first, string last]
            ? first.Length == 0 ? Suffix(last, total) : Between(first, last, total)
            : null;
    }

    private static ByteRange? Suffix(string count, long total) =>
        Number(count) is { } wanted ? new ByteRange(total - Math.Min(wanted, total), Math.Min(wanted, total)) : null;

    private static ByteRange? Between(string first, string last, long total)
    {
        long? start = Number(first);
        long? end = last.Length == 0 ? long.MaxValue : Number(last);
        if (start is null || end is null || end < start)
        {
            return null;
        }

        return start >= total ? new ByteRange(0, 0) : new ByteRange(start.Value, Math.Min(end.Value, total - 1) - start.Value + 1);
    }

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}

using Fumo.Session;

namespace Fumo.Drive;

/// <summary>What the header fields of a request for a package mean.</summary>
internal readonly struct RequestConditions(WebHeaders headers)
{
    public bool Accepts(string type) => headers
        .Where(field => string.Equals(field.Key, "Accept", StringComparison.OrdinalIgnoreCase))
        .SelectMany(field => field.Value.Split(','))
        .Any(range => string.Equals(range.Split(';')[0].Trim(), type, StringComparison.OrdinalIgnoreCase));

    /// <summary>True when the client has this very content: 304.</summary>
    public bool HasAlready(string tag) =>
        headers["If-None-Match"] is { } field
        && field.Split(',').Select(one => one.Trim()).Any(one => one == "*" || Strong(one) == tag);

    /// <summary>The range, if the client's part belongs to this very content.</summary>
    public ByteRange? RangeOf(string tag, long total) =>
        headers["If-Range"] is { } known && known.Trim() != tag ? null : ByteRange.Of(headers["Range"], total);

    private static string Strong(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}

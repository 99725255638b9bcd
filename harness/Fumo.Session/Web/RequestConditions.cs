namespace Fumo.Session;

/// <summary>What the header fields of a request for a body mean: types, validators, ranges (RFC 9110).</summary>
/// <param name="headers">The header fields.</param>
public readonly struct RequestConditions(WebHeaders headers)
{
    /// <summary>True when Accept names this very type; a wildcard names nothing.</summary>
    /// <param name="type">The media type.</param>
    public bool Accepts(string type) => headers
        .Where(field => string.Equals(field.Key, "Accept", StringComparison.OrdinalIgnoreCase))
        .SelectMany(field => field.Value.Split(','))
        .Any(range => string.Equals(range.Split(';')[0].Trim(), type, StringComparison.OrdinalIgnoreCase));

    /// <summary>True when the client has this very content: 304.</summary>
    /// <param name="tag">The content's entity tag.</param>
    public bool HasAlready(string tag) =>
        headers["If-None-Match"] is { } field
        && field.Split(',').Select(one => one.Trim()).Any(one => one == "*" || Strong(one) == tag);

    /// <summary>The range, if the client's part belongs to this very content.</summary>
    /// <param name="tag">The content's entity tag.</param>
    /// <param name="total">Octets of the content.</param>
    public ByteRange? RangeOf(string tag, long total) =>
        headers["If-Range"] is { } known && known.Trim() != tag ? null : ByteRange.Of(headers["Range"], total);

    private static string Strong(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}

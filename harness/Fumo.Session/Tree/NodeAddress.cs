using Fumo.Dm;

namespace Fumo.Session;

/// <summary>An address in the tree: segments from the root, and what is asked about the node (DM TND 1.2.1, 8.1).</summary>
internal sealed record NodeAddress(IReadOnlyList<string> Segments, string? Query)
{
    public bool IsRoot => Segments.Count == 0;

    public string? Property => Query?.StartsWith("prop=", StringComparison.Ordinal) == true ? Query["prop=".Length..] : null;

    public string? List => Query?.StartsWith("list=", StringComparison.Ordinal) == true ? Query["list=".Length..] : null;

    public string Path => PathOf(Segments);

    public static string PathOf(IEnumerable<string> segments) => string.Join('/', segments.Prepend("."));

    /// <summary>Reads an address; the code says why it is none.</summary>
    public static StatusCode TryRead(string uri, TreeLimits limits, out NodeAddress address)
    {
        int mark = uri.IndexOf('?', StringComparison.Ordinal);
        string path = mark < 0 ? uri : uri[..mark];
        address = new NodeAddress([], mark < 0 ? null : uri[(mark + 1)..]);
        if (path == ".")
        {
            return StatusCode.Ok;
        }

        if (path.Length > limits.MaxTotalLength)
        {
            return StatusCode.UriTooLong;
        }

        string[] segments = (path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path).Split('/');
        if (segments.Any(segment => segment.Length == 0 || segment is "." or ".."))
        {
            return StatusCode.NotFound;
        }

        address = address with { Segments = [.. segments.Select(Uri.UnescapeDataString)] };
        return segments.Length > limits.MaxDepth || segments.Any(segment => segment.Length > limits.MaxSegmentLength)
            ? StatusCode.UriTooLong
            : StatusCode.Ok;
    }
}

namespace Fumo.Judge;

/// <summary>A node's address as a list of names: './a/b', 'a/b' and 'a%2Fb/' are compared by what they name (DM TND, URIs).</summary>
public sealed record NodeUri
{
    private NodeUri(IReadOnlyList<string> segments, string? query, bool hasTrailingSlash, string text) =>
        (Segments, Query, HasTrailingSlash, Text) = (segments, query, hasTrailingSlash, text);

    /// <summary>The names from the root of the tree down.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>What stands behind the question mark; null when there is none.</summary>
    public string? Query { get; }

    /// <summary>True when it ends with a slash, which a DM URI must not.</summary>
    public bool HasTrailingSlash { get; }

    /// <summary>The address as it stood.</summary>
    public string Text { get; }

    /// <summary>The names joined by slashes.</summary>
    public string Path => string.Join('/', Segments);

    /// <summary>Reads an address; null for one that names nothing.</summary>
    /// <param name="text">The address as it stood.</param>
    public static NodeUri? Of(string? text)
    {
        string trimmed = text?.Trim() ?? string.Empty;
        if (trimmed.Length == 0)
        {
            return null;
        }

        int mark = trimmed.IndexOf('?', StringComparison.Ordinal);
        string path = mark < 0 ? trimmed : trimmed[..mark];
        bool hasTrailingSlash = path.Length > 1 && path.EndsWith('/');
        string[] names = [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
        return new NodeUri(names is [".", .. var rest] ? rest : names, mark < 0 ? null : trimmed[(mark + 1)..], hasTrailingSlash, trimmed);
    }

    /// <summary>True when both name the same node.</summary>
    /// <param name="other">The other address.</param>
    public bool Names(NodeUri? other) => other is not null && Segments.SequenceEqual(other.Segments, StringComparer.Ordinal);

    /// <summary>The names below an ancestor joined by slashes, empty for the ancestor itself; null when it is none.</summary>
    /// <param name="ancestor">The ancestor.</param>
    public string? Below(NodeUri ancestor) =>
        Segments.Take(ancestor.Segments.Count).SequenceEqual(ancestor.Segments, StringComparer.Ordinal)
            ? string.Join('/', Segments.Skip(ancestor.Segments.Count))
            : null;

    /// <inheritdoc/>
    public bool Equals(NodeUri? other) => Names(other) && Query == other!.Query;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Query);

    /// <inheritdoc/>
    public override string ToString() => Text;
}

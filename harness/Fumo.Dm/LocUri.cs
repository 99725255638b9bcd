using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Fumo.Dm;

/// <summary>
/// The address of a node or of one of its properties (DM Tree and Description 1.2.1, 8.1). Two addresses are equal when they
/// name the same node: a leading "./", percent-encoding and a trailing "/" make no difference, case does.
/// </summary>
public sealed class LocUri : IEquatable<LocUri>
{
    private const string Property = "prop=";
    private const string List = "list=";

    private LocUri(string text, string[] segments, string? query)
    {
        (Text, Segments, Query) = (text, segments, query);
    }

    /// <summary>The address as it stood.</summary>
    public string Text { get; }

    /// <summary>The names from the root down, decoded; none for the root itself.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>What stands behind the '?'; null when there is none.</summary>
    public string? Query { get; }

    /// <summary>The property that is asked for by ?prop=; null when none is.</summary>
    public string? PropertyName => Query?.StartsWith(Property, StringComparison.OrdinalIgnoreCase) == true ? Decode(Query[Property.Length..]) : null;

    /// <summary>What is asked for by ?list=; null when nothing is.</summary>
    public string? ListName => Query?.StartsWith(List, StringComparison.OrdinalIgnoreCase) == true ? Decode(Query[List.Length..]) : null;

    /// <summary>True when it is written as the text wants it: no trailing or leading '/', no empty, '.' or '..' names inside.</summary>
    public bool IsProper { get; private init; }

    /// <summary>The last name; "." for the root.</summary>
    public string Name => Segments.Count == 0 ? "." : Segments[^1];

    /// <summary>The node alone, written "./a/b"; "." for the root.</summary>
    public string Path => Segments.Count == 0 ? "." : "./" + string.Join('/', Segments);

    /// <summary>Takes an address apart; one that is no proper address still names something.</summary>
    /// <param name="text">The address as it stood.</param>
    public static LocUri Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        int mark = trimmed.IndexOf('?', StringComparison.Ordinal);
        string path = mark < 0 ? trimmed : trimmed[..mark];
        string[] written = path.Split('/');
        int skip = written[0] == "." ? 1 : 0;
        string[] inner = path.Length == 0 ? [] : written[skip..];
        bool isProper = trimmed == text && path.Length > 0 && path != "./" && !inner.Any(name => name is "" or "." or "..");
        string[] segments = [.. inner.Where(name => name.Length > 0).Select(Decode)];
        return new LocUri(text, segments, mark < 0 ? null : trimmed[(mark + 1)..]) { IsProper = isProper };
    }

    /// <summary>True when both addresses name the same node; properties do not matter.</summary>
    /// <param name="left">One address; null names nothing.</param>
    /// <param name="right">The other.</param>
    public static bool SameNode(string? left, string? right) => left is not null && right is not null && Of(left).IsNode(Of(right));

    /// <summary>True when both name the same node; properties do not matter.</summary>
    /// <param name="other">The other address.</param>
    public bool IsNode(LocUri other) => other is not null && Segments.SequenceEqual(other.Segments);

    /// <summary>True when this node is the other, or lies below it.</summary>
    /// <param name="ancestor">The other address.</param>
    public bool IsWithin(LocUri ancestor)
    {
        ArgumentNullException.ThrowIfNull(ancestor);
        return Segments.Count >= ancestor.Segments.Count && Segments.Take(ancestor.Segments.Count).SequenceEqual(ancestor.Segments);
    }

    /// <summary>The names of this node below another; null when it does not lie there.</summary>
    /// <param name="ancestor">The other address.</param>
    public IReadOnlyList<string>? Below(LocUri ancestor)
    {
        ArgumentNullException.ThrowIfNull(ancestor);
        return IsWithin(ancestor) ? [.. Segments.Skip(ancestor.Segments.Count)] : null;
    }

    /// <summary>The address of a node below this one; a property that this address asks for is left out.</summary>
    /// <param name="names">The names further down, undecoded '/' between them allowed.</param>
    public LocUri Join(string names) => Of(Path + "/" + names);

    /// <summary>The address of a property of this node.</summary>
    /// <param name="property">The property's name.</param>
    public LocUri WithProperty(string property) => Of($"{Path}?{Property}{property}");

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] LocUri? other) => other is not null && IsNode(other) && QueryKey == other.QueryKey;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocUri);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (string segment in Segments)
        {
            hash.Add(segment, StringComparer.Ordinal);
        }

        hash.Add(QueryKey, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    /// <summary>The address as it stood.</summary>
    public override string ToString() => Text;

    private string? QueryKey => Query is null ? null : Decode(Query);

    // Only whole UTF-8 sequences are decoded; a '%' that begins nothing stays what it is.
    private static string Decode(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
        {
            return text;
        }

        byte[] octets = Encoding.UTF8.GetBytes(text);
        int length = 0;
        for (int i = 0; i < octets.Length; i++)
        {
            bool isEncoded = octets[i] == '%' && i + 2 < octets.Length && char.IsAsciiHexDigit((char)octets[i + 1]) && char.IsAsciiHexDigit((char)octets[i + 2]);
            octets[length++] = isEncoded ? Convert.FromHexString([(char)octets[i + 1], (char)octets[i + 2]])[0] : octets[i];
            i += isEncoded ? 2 : 0;
        }

        return Encoding.UTF8.GetString(octets, 0, length);
    }
}

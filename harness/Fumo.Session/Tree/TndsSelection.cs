namespace Fumo.Session;

/// <summary>Which properties a serialised tree holds: <c>TNDS</c>, <c>TNDS+Value+ACL</c>, <c>TNDS-Format</c> (DM TND 1.2.1, 8.4).</summary>
internal sealed class TndsSelection
{
    private static readonly IReadOnlyList<string> Known = [.. NodeProperty.Names, "Value"];
    private readonly HashSet<string> selected;

    private TndsSelection(IEnumerable<string> selected) => this.selected = [.. selected];

    public bool Holds(string property) => selected.Contains(property);

    /// <summary>Reads a selection; null when it is none, or names what is not supported.</summary>
    public static TndsSelection? TryRead(string list)
    {
        string text = list.Replace("%2B", "+", StringComparison.OrdinalIgnoreCase);
        if (text == "TNDS")
        {
            return new TndsSelection(Known);
        }

        bool isOnly = text.StartsWith("TNDS+", StringComparison.Ordinal);
        if (!isOnly && !text.StartsWith("TNDS-", StringComparison.Ordinal))
        {
            return null;
        }

        string[] named = text["TNDS+".Length..].Split(isOnly ? '+' : '-');
        return !named.All(Known.Contains) ? null : new TndsSelection(isOnly ? named : Known.Except(named));
    }
}

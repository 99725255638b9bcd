using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Drive;

/// <summary>What was learned of a client's tree: which nodes there are, and of what Type.</summary>
internal sealed class TreeSketch
{
    private static readonly string[] Operations = [FumoNodes.Download, FumoNodes.Update, FumoNodes.DownloadAndUpdate];
    private readonly Dictionary<string, string?> types = new(StringComparer.Ordinal);

    /// <summary>How many nodes are known.</summary>
    public int Count => types.Count;

    /// <summary>Roots of FUMO by their Type, in the order they were met.</summary>
    public IReadOnlyList<string> ByType => [.. types.Where(node => node.Value?.Trim() == FumoNodes.Identifier).Select(node => node.Key)];

    /// <summary>Nodes that look like a FUMO: a State and an operation below them.</summary>
    public IReadOnlyList<string> ByShape =>
        [.. types.Keys.Where(uri => Has(uri, FumoNodes.State) && Operations.Any(operation => Has(uri, operation)))];

    /// <summary>Adds a node; what is known of it already stays.</summary>
    public void Add(string uri, string? type = null)
    {
        if (!types.TryGetValue(uri, out string? known) || known is null)
        {
            types[uri] = type;
        }
    }

    /// <summary>Adds the nodes of a list that was retrieved.</summary>
    public void Add(IEnumerable<Item> items)
    {
        foreach (Item item in items)
        {
            if (item.Source?.LocUri is { } uri)
            {
                Add(LocUri.Of(uri).Path, item.Meta?.Type);
            }
        }
    }

    private bool Has(string uri, string child) => types.ContainsKey(NodeUri.Child(uri, child));
}

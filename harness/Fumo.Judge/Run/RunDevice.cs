using Fumo.Record;

namespace Fumo.Judge;

/// <summary>A device that the harness plays, from where it begins to where the same device begins anew, or to the end of the run.</summary>
public sealed class RunDevice : ISubject
{
    internal RunDevice(PlayedDeviceEntry entry, int until)
    {
        (Entry, Until) = (entry, until);
        Roots = [.. entry.Roots.Select(NodeUri.Of).OfType<NodeUri>()];
    }

    /// <summary>What it was when it began.</summary>
    public PlayedDeviceEntry Entry { get; }

    /// <summary>Number of the entry before which it ends.</summary>
    public int Until { get; }

    /// <summary>The addresses of its objects.</summary>
    public IReadOnlyList<NodeUri> Roots { get; }

    /// <summary>Its id, the Source of its messages.</summary>
    public string Id => Entry.Device;

    /// <inheritdoc/>
    public Place At => new(Entry.Number, Entry.Scenario);

    /// <summary>True when it is the one that an id means at an entry.</summary>
    /// <param name="id">The id.</param>
    /// <param name="number">Number of the entry.</param>
    public bool Is(string? id, int number) => Id == id && number > Entry.Number && number < Until;

    /// <summary>True when its objects have a node.</summary>
    /// <param name="path">The names below the root.</param>
    public bool Has(string path) => Entry.Nodes.Contains(path);

    /// <summary>True when both have their objects in the same places.</summary>
    /// <param name="other">The other device.</param>
    public bool HasTheRootsOf(RunDevice other) => Roots.Count == other.Roots.Count && Roots.All(root => other.Roots.Any(root.Names));
}

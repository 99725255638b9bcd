using Fumo.Session;

namespace Fumo.Reference;

/// <summary>An empty element has two forms.</summary>
public sealed class WritesEmptyPairs() : ServerVariant(
    "A58u", "writes empty XML elements as pairs of tags", "L-REP-01")
{
    /// <inheritdoc/>
    public override BehaviourSetup Setup => new() { Encoding = "xml" };

    /// <inheritdoc/>
    public override DmServerOptions Engine(DmServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { Writing = options.Writing with { HasEmptyPairs = true } };
    }
}

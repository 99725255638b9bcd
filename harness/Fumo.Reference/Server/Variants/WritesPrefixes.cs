using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Namespaces have a prefix each.</summary>
public sealed class WritesPrefixes() : ServerVariant(
    "A58s", "writes every XML name with a prefix", "L-REP-01")
{
    /// <inheritdoc/>
    public override BehaviourSetup Setup => new() { Encoding = "xml" };

    /// <inheritdoc/>
    public override DmServerOptions Engine(DmServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { Writing = options.Writing with { HasPrefixes = true } };
    }
}

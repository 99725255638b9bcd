using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The Source is a constant of the program.</summary>
/// <param name="id">Its id.</param>
/// <param name="source">The Source.</param>
/// <param name="setup">The configuration in which it is wrong.</param>
public sealed class SourceIsFixed(string id, string source, BehaviourSetup setup) : AlertFault(
    id, $"sends {source} as the Source, whatever was executed and wherever its object is", "FUMO-C-012", "alert.source")
{
    /// <inheritdoc/>
    public override BehaviourSetup Setup => setup;

    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Source = Location.Of(source) });
}

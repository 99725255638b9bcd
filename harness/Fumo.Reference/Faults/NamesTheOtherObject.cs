using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>Of several objects always the last one is reported.</summary>
public sealed class NamesTheOtherObject() : AlertFault(
    "M59", "sends the URI of another of its objects as the Source of the alert", "FUMO-C-012", "alert.source")
{
    /// <inheritdoc/>
    public override BehaviourSetup Setup => BehaviourSetup.TwoObjects;

    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Source = Location.Of(Device.Options.Roots[^1]) });
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>There is one place for the correlators of all objects.</summary>
public sealed class MixesUpCorrelators() : AlertFault(
    "M104", "sends the correlator of the Exec on one object with the alert of another", "FUMO-T-014", "objects.alert")
{
    private string? last;

    /// <inheritdoc/>
    public override BehaviourSetup Setup => BehaviourSetup.TwoObjects;

    /// <inheritdoc/>
    public override OperationOrder? Starting(OperationOrder order, OperationOrder? honest)
    {
        last = honest is null ? last : honest.Correlator;
        return honest;
    }

    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) => alert with { Correlator = last };
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The correlator is stored when an Exec brings one, and never cleared.</summary>
public sealed class ReturnsStaleCorrelator() : AlertFault(
    "M71", "sends the correlator of an earlier Exec when the last one had none", "FUMO-C-017", "alert.no-correlator")
{
    private string? last;

    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result)
    {
        last = alert.Correlator ?? last;
        return alert with { Correlator = last };
    }
}

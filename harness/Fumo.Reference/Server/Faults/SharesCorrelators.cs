namespace Fumo.Reference;

/// <summary>Every Exec carries the same correlator.</summary>
public sealed class SharesCorrelators() : ServerFault(
    "M136", "gives every Exec the same correlator", "FUMO-S-012", "server.correlator.unique")
{
    /// <inheritdoc/>
    public override string? Correlator(Job job, string? honest) => honest is null ? null : "campaign";

    /// <inheritdoc/>
    public override bool IsMild => true;
}

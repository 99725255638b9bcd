using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>An Exec while another operation runs is accepted and lost.</summary>
public sealed class AcceptsWhileBusy() : DeviceFault(
    "M46", "answers 202 to a second Exec while it is busy and reports only the first", "FUMO-C-011", "alert.delivered")
{
    /// <inheritdoc/>
    public override StatusCode ExecStatus(OperationOrder order, StatusCode honest) =>
        honest == StatusCode.Forbidden ? StatusCode.AcceptedForProcessing : honest;
}

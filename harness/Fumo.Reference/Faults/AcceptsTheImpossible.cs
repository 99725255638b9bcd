using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>An Exec that cannot be done is accepted, and nothing happens.</summary>
public sealed class AcceptsTheImpossible() : DeviceFault(
    "M31", "answers 202 to an Exec that lacks what it needs, and stays silent", "FUMO-C-011", "alert.delivered")
{
    /// <inheritdoc/>
    public override StatusCode ExecStatus(OperationOrder order, StatusCode honest) =>
        honest == StatusCode.CommandNotAllowed ? StatusCode.AcceptedForProcessing : honest;
}

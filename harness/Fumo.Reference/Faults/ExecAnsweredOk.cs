using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>An Exec that is done later is answered as if it were done.</summary>
public sealed class ExecAnsweredOk() : DeviceFault(
    "M26", "answers 200 to an Exec that it accepts for later", "FUMO-C-002", "exec.accepted")
{
    /// <inheritdoc/>
    public override StatusCode ExecStatus(OperationOrder order, StatusCode honest) =>
        honest == StatusCode.AcceptedForProcessing ? StatusCode.Ok : honest;
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>An Exec is refused, and the operation runs.</summary>
public sealed class RefusesButStarts() : DeviceFault(
    "M30", "answers 403 to an Exec and starts the operation all the same", "FUMO-C-002", "exec.refusal")
{
    /// <inheritdoc/>
    public override StatusCode ExecStatus(OperationOrder order, StatusCode honest) =>
        honest == StatusCode.AcceptedForProcessing ? StatusCode.Forbidden : honest;
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A node that cannot be deleted is taken for one that cannot be executed.</summary>
public sealed class RefusesEveryExec() : DeviceFault(
    "M44", "answers 405 to every Exec because its object is permanent", "FUMO-C-001", "exec.supported")
{
    /// <inheritdoc/>
    public override StatusCode ExecStatus(OperationOrder order, StatusCode honest) => StatusCode.CommandNotAllowed;

    /// <inheritdoc/>
    public override OperationOrder? Starting(OperationOrder order, OperationOrder? honest) => null;
}

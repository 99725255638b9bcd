namespace Fumo.Reference;

/// <summary>An Exec is accepted, and nothing happens.</summary>
public sealed class AcceptsAndForgets() : DeviceFault(
    "M29", "answers 202 to an Exec, does nothing and sends no alert", "FUMO-C-011", "alert.delivered")
{
    /// <inheritdoc/>
    public override OperationOrder? Starting(OperationOrder order, OperationOrder? honest) => null;
}

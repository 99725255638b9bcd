namespace Fumo.Reference;

/// <summary>State does not tell what an operation came to.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does wrong, in a sentence.</param>
/// <param name="change">What is told of an operation's end.</param>
public sealed class EndsOtherwise(string id, string title, Func<OperationResult, OperationResult> change) : DeviceFault(id, title, "FUMO-C-007", "state.outcome")
{
    /// <inheritdoc/>
    public override OperationResult OperationEnded(OperationResult honest) => change(honest);
}

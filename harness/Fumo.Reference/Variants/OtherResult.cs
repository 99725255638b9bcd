namespace Fumo.Reference;

/// <summary>A device that tells the end of some operations by another code or state.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does, in a sentence.</param>
/// <param name="requirement">The requirement that it is about.</param>
/// <param name="change">What an operation came to.</param>
public sealed class OtherResult(string id, string title, string requirement, Func<OperationResult, OperationResult> change) : DeviceVariant(id, title, requirement)
{
    /// <inheritdoc/>
    public override OperationResult OperationEnded(OperationResult honest) => change(honest);
}

using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>A device that tells failure, or success, by codes of its own choice, one after the other.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does, in a sentence.</param>
/// <param name="isOfSuccess">True when the codes tell success.</param>
/// <param name="codes">The codes.</param>
public sealed class CodesInTurn(string id, string title, bool isOfSuccess, params IReadOnlyList<int> codes) : DeviceVariant(id, title, "FUMO-C-019")
{
    private int next;

    /// <inheritdoc/>
    public override OperationResult OperationEnded(OperationResult honest)
    {
        ArgumentNullException.ThrowIfNull(honest);
        return honest.IsSuccess == isOfSuccess ? honest with { Code = (ResultCode)codes[next++ % codes.Count] } : honest;
    }
}

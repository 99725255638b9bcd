using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A fault in the alert by which the client asks for an update.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does wrong, in a sentence.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
public abstract class RequestFault(string id, string title, string requirement, string rule) : DeviceFault(id, title, requirement, rule)
{
    /// <inheritdoc/>
    public sealed override Alert Request(UpdateRequester who, Alert honest)
    {
        ArgumentNullException.ThrowIfNull(honest);
        return Spoil(honest, honest.Items[0]);
    }

    /// <summary>What the device sends in place of the request.</summary>
    /// <param name="alert">The request.</param>
    /// <param name="item">Its item.</param>
    protected abstract Alert Spoil(Alert alert, Item item);
}

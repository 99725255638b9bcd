using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Nothing is heard of the device any more once a message of some kind has come.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does wrong, in a sentence.</param>
/// <param name="isFatal">Which message.</param>
public sealed class FallsSilent(string id, string title, Func<SyncMl, bool> isFatal) : DeviceFault(id, title, "L-PRO-28", "dm.client-alive")
{
    private static readonly Uri Nowhere = new("http://nowhere.invalid/");
    private bool isSilent;

    /// <inheritdoc/>
    public override SyncMl Receiving(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        isSilent |= isFatal(message);
        return message;
    }

    /// <inheritdoc/>
    public override WebRequest Requesting(WebRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return isSilent ? request with { Uri = Nowhere } : request;
    }
}

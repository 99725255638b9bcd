using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A session ends where the server begins to command.</summary>
public sealed class HangsUp() : DeviceFault(
    "L01", "hangs up in every session as soon as the server commands something", "L-PRO-04", "dm.hang-up")
{
    private static readonly Uri Nowhere = new("http://nowhere.invalid/");
    private bool isCommanded;

    /// <inheritdoc/>
    public override void Received(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        isCommanded = message.Body.Commands.Any(command => command is not Status);
    }

    /// <inheritdoc/>
    public override WebRequest Requesting(WebRequest request)
    {
        bool isGone = isCommanded;
        isCommanded = false;
        return isGone ? request with { Uri = Nowhere } : request;
    }
}

using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>After the Status of an accepted Exec on Update the device reboots into its update agent: the rest of the session never comes.</summary>
public sealed class EndsTheSessionWithTheExec() : DeviceVariant("A65", "breaks its session off when it has answered an Exec on Update", "FUMO-C-004"), IWebClient
{
    private IWebClient? way;
    private bool isLast;

    /// <inheritdoc/>
    public override IWebClient ServerWeb(IWebClient web)
    {
        way = web;
        return this;
    }

    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        isLast = message.Body.Commands.Any(command => command is Status { Cmd: nameof(Exec), Code: (int)StatusCode.AcceptedForProcessing, TargetRefs: [var target] }
            && target.EndsWith("/" + FumoNodes.Update, StringComparison.Ordinal));
        return ValueTask.FromResult(message);
    }

    /// <inheritdoc/>
    public async Task<WebResponse> SendAsync(WebRequest request, CancellationToken cancel)
    {
        WebResponse response = await way!.SendAsync(request, cancel);
        if (!isLast)
        {
            return response;
        }

        await response.DisposeAsync();
        throw new WebException(WebFailure.ConnectionLost, "The device has left the network for its update.");
    }
}

using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Once its Exec is out, the connection is broken.</summary>
public sealed class HangsUpAfterExec() : ServerFault(
    "L12", "hangs up when its Exec is answered", "FUMO-S-007", "server.exec.accepted")
{
    /// <inheritdoc/>
    public override async Task RequestedAsync(WebRequest request, IWebReply reply, Func<WebRequest, Task> honest)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(honest);
        if (DmCodec.Read(request.Body).Document?.Message.Body.Commands.OfType<Status>().Any(status => status.Cmd == nameof(Exec)) == true)
        {
            reply.Abort();
            return;
        }

        await honest(request);
    }
}

using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A refused Exec is more than it can bear.</summary>
public sealed class DiesOfRefusals() : ServerFault(
    "S25", "answers HTTP 500 to a device that refuses an Exec", "FUMO-S-008", "server.refusal.session")
{
    /// <inheritdoc/>
    public override async Task RequestedAsync(WebRequest request, IWebReply reply, Func<WebRequest, Task> honest)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(honest);
        if (DmCodec.Read(request.Body).Document?.Message.Body.Commands.OfType<Status>().Any(status => status is { Cmd: nameof(Exec), Code: >= 400 }) == true)
        {
            await reply.SendAsync(500, [], "java.lang.IllegalStateException\n"u8.ToArray());
            return;
        }

        await honest(request);
    }
}

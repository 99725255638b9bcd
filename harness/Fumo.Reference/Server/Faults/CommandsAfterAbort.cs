using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>An abort is not heard.</summary>
public sealed class CommandsAfterAbort() : ServerFault(
    "L22", "commands a device that has just aborted its session", "L-PRO-13-S", "dm.abort-answer")
{
    private bool isAborted;

    /// <inheritdoc/>
    public override Task RequestedAsync(WebRequest request, IWebReply reply, Func<WebRequest, Task> honest)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(honest);
        isAborted = DmCodec.Read(request.Body).Document?.Message.Body.Commands.Any(command => command is Alert { Code: AlertCode.SessionAbort }) == true;
        return honest(request);
    }

    /// <inheritdoc/>
    public override SyncMl Sending(SyncMl message) => isAborted ? MessageChange.With(message, new Get { CmdId = "99", Items = [Item.To("./DevInfo/Man")] }) : message;
}

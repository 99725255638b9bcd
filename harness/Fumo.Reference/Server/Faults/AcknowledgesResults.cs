using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Every command is answered, Results like any other.</summary>
public sealed class AcknowledgesResults() : ServerFault("S32", "answers 200 to Results", "L-PRO-04-S", "dm.results-status")
{
    private SyncMl? last;

    /// <inheritdoc/>
    public override Task RequestedAsync(WebRequest request, IWebReply reply, Func<WebRequest, Task> honest)
    {
        ArgumentNullException.ThrowIfNull(request);
        last = DmCodec.Read(request.Body).Document?.Message;
        return base.RequestedAsync(request, reply, honest);
    }

    /// <inheritdoc/>
    public override SyncMl Sending(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        bool isFull = message.Body.Commands.OfType<ItemCommand>().Any(command => command.Items.Any(item => item.HasMoreData));
        return !isFull && last?.Body.Commands.OfType<Results>().FirstOrDefault() is { } results
            ? MessageChange.With(message, new Status { CmdId = "99", MsgRef = last.Header.MsgId, CmdRef = results.CmdId, Cmd = nameof(Results), Data = "200" })
            : message;
    }
}

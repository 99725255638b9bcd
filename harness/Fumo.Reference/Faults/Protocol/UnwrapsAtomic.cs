using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The commands of an Atomic are carried out one by one, and never taken back.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does wrong, in a sentence.</param>
/// <param name="rule">The rule that is expected to find it.</param>
/// <param name="isOfReads">True for Atomics that hold a Get, false for the others.</param>
public sealed class UnwrapsAtomic(string id, string title, string rule, bool isOfReads) : DeviceFault(id, title, "L-REP-04", rule)
{
    private (string? CmdId, string? MsgId) open;

    /// <inheritdoc/>
    public override SyncMl Receiving(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Atomic? atomic = message.Body.Commands.OfType<Atomic>().FirstOrDefault(one => one.Commands.Any(command => command is Get) == isOfReads);
        open = (atomic?.CmdId, message.Header.MsgId);
        return atomic is null
            ? message
            : message.WithCommands(commands => commands.SelectMany(command => command == atomic ? atomic.Commands : [command]));
    }

    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return ValueTask.FromResult(open.CmdId is null ? message : message.WithCommands(Answered));
    }

    private IEnumerable<Command> Answered(IReadOnlyList<Command> commands)
    {
        bool isFailed = commands.OfType<Status>().Any(status => status.Code >= 300);
        Status own = new() { CmdId = "99", MsgRef = open.MsgId, CmdRef = open.CmdId, Cmd = nameof(Atomic), Data = isFailed ? "507" : "200" };
        foreach (Command command in commands)
        {
            yield return isFailed && command is Status { Code: 200 } done && !done.IsOfHeader() ? done with { Data = "216" } : command;
            if (command is Status status && status.IsOfHeader())
            {
                yield return own;
            }
        }
    }
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The alert's CmdID is a constant that another command has, too.</summary>
public sealed class SharesCmdIds() : DeviceFault(
    "M94", "gives the Generic Alert the CmdID of another command of the message", "L-PRO-04", "dm.cmdid")
{
    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        IReadOnlyList<Command> commands = message.Body.Commands;
        Alert? generic = commands.OfType<Alert>().FirstOrDefault(alert => alert.Code == AlertCode.GenericAlert);
        return ValueTask.FromResult(generic is null ? message : message with
        {
            Body = message.Body with { Commands = [.. commands.Select(command => command is Replace ? command with { CmdId = generic.CmdId } : command)] },
        });
    }
}

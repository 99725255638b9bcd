using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>Sessions are held, and no command is answered.</summary>
public sealed class NeverAnswers() : DeviceFault(
    "L03", "answers no command", "L-PRO-04", "dm.status")
{
    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return ValueTask.FromResult(message with
        {
            Body = message.Body with { Commands = [.. message.Body.Commands.Where(command => command is not (Status { CmdRef: not "0" } or Results))] },
        });
    }
}

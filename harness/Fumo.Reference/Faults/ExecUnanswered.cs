using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>An Exec is done without a Status.</summary>
public sealed class ExecUnanswered() : DeviceFault(
    "M27c", "sends no Status for an Exec", "L-PRO-04", "dm.status")
{
    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return ValueTask.FromResult(message with
        {
            Body = message.Body with { Commands = [.. message.Body.Commands.Where(command => command is not Status { Cmd: nameof(Exec) })] },
        });
    }
}

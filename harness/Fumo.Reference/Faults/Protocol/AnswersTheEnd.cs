using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The server's last package is answered as if there had been something to answer.</summary>
public sealed class AnswersTheEnd() : DeviceFault(
    "D26", "answers the server's last package with a Status of its header", "L-PRO-11", "dm.silence")
{
    private bool isOver;

    /// <inheritdoc/>
    public override SyncMl Receiving(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        bool isEnd = message.Body.IsFinal && message.Body.Commands.All(command => command is Status) && !message.IsChallenge();
        bool isAnswered = isOver;
        isOver = isEnd && !isAnswered;
        return isOver ? message.WithCommands(commands => [.. commands, Alert.Of(AlertCode.NoEndOfData) with { CmdId = "99" }]) : message;
    }

    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return ValueTask.FromResult(isOver ? message.Without<Status>(status => !status.IsOfHeader()) : message);
    }
}

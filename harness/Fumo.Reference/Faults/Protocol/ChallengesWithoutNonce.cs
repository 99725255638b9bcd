using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The first challenge of all has no nonce.</summary>
public sealed class ChallengesWithoutNonce() : DeviceFault(
    "D31", "asks the server for a digest and gives it no nonce", "L-PRO-25", "dm.challenge")
{
    private bool isDone;

    /// <inheritdoc/>
    public override void Started(bool isRestart) => isDone = isRestart;

    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (isDone || !message.IsChallenge())
        {
            return ValueTask.FromResult(message);
        }

        isDone = true;
        return ValueTask.FromResult(message.WithEach<Status>(status =>
            status.Chal?.Meta is { } meta ? status with { Chal = new Chal { Meta = meta with { NextNonce = null } } } : status));
    }
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>Who has been asked for credentials is taken to know which.</summary>
public sealed class ChallengesVaguely() : ServerFault(
    "S12", "asks for credentials without saying which, but for the first time", "L-PRO-25-S", "dm.challenge")
{
    private string? first;

    /// <inheritdoc/>
    public override SyncMl Sending(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!message.IsChallenge())
        {
            return message;
        }

        first ??= message.Header.SessionId;
        return first == message.Header.SessionId ? message : message.WithEach<Status>(status => status with { Chal = null });
    }
}

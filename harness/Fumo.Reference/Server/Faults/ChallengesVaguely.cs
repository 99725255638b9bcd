using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>Who has been asked for credentials is taken to know which.</summary>
public sealed class ChallengesVaguely() : ServerFault(
    "S12", "asks for credentials without saying which, but for the first time", "L-PRO-25-S", "dm.challenge")
{
    private SyncMl? first;

    /// <inheritdoc/>
    public override SyncMl Sending(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.IsChallenge() && first is null)
        {
            first = message;
        }

        return message.IsChallenge() && message != first ? message.WithEach<Status>(status => status with { Chal = null }) : message;
    }
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>Credentials prove a message, not a session (DM Protocol 1.2.1, 2.4.1).</summary>
public sealed class AcceptsEachMessage() : ServerVariant(
    "A59u", "accepts credentials with 200, message by message", "L-PRO-25")
{
    /// <inheritdoc/>
    public override SyncMl Sending(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.WithEach<Status>(status => status.IsOfHeader() && status.Code == (int)StatusCode.AuthenticationAccepted ? status with { Data = "200" } : status);
    }
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A message that is repeated for its credentials is repeated without its alert.</summary>
public sealed class DropsAlertWhenChallenged() : DeviceFault(
    "M93", "leaves its alert out of the message that answers a challenge, and counts it as sent", "FUMO-C-011", "alert.delivered")
{
    private string? session;

    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        bool isRepeated = session == message.Header?.SessionId;
        session = message.Header?.SessionId;
        if (!isRepeated || !message.Body.Commands.Any(IsResult))
        {
            return ValueTask.FromResult(message);
        }

        Device.ForgetAlerts();
        return ValueTask.FromResult(message with
        {
            Body = message.Body with { Commands = [.. message.Body.Commands.Where(command => !IsResult(command))] },
        });
    }

    private static bool IsResult(Command command) =>
        command is Alert alert && alert.Code == AlertCode.GenericAlert && alert.Correlator is not null;
}

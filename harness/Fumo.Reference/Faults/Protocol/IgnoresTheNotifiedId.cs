using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A session that a notification asks for gets an id of the device's own.</summary>
public sealed class IgnoresTheNotifiedId() : DeviceFault(
    "D06", "begins the session that a notification asks for under an id of its own", "L-PRO-03", "dm.session-id-notified")
{
    private const string Mark = "5";
    private string? notified;

    /// <inheritdoc/>
    public override BehaviourSetup Setup => new() { IsNotified = true };

    /// <inheritdoc/>
    public override SyncMl Receiving(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.WithHeader(header => header.SessionId == Own ? header with { SessionId = notified } : header);
    }

    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        notified = message.HasAlert(AlertCode.ServerInitiatedManagement) ? message.Header.SessionId : notified;
        return ValueTask.FromResult(message.WithHeader(header => header.SessionId == notified ? header with { SessionId = Own } : header));
    }

    // As short as any: what is longer is another matter.
    private string Own => Mark + notified?[1..];
}

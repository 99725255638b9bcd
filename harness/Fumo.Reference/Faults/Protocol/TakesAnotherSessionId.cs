using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A session that is challenged goes on under another id.</summary>
public sealed class TakesAnotherSessionId() : DeviceFault(
    "D05", "goes on under another SessionID when it was asked for credentials", "L-PRO-03", "dm.session-id")
{
    private const string Prefix = "9";
    private string? moved;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Consequences => ["dm.msgid-order", "dm.status-reference"];

    /// <inheritdoc/>
    public override SyncMl Receiving(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.IsChallenge())
        {
            moved = message.Header.SessionId;
        }

        return message.WithHeader(header => header.SessionId == Prefix + moved ? header with { SessionId = moved } : header);
    }

    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return ValueTask.FromResult(message.WithHeader(header => header.SessionId == moved ? header with { SessionId = Prefix + moved } : header));
    }
}

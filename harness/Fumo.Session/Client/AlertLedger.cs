using Fumo.Dm;

namespace Fumo.Session;

/// <summary>Which alert went out under which ids, and which Status came for it.</summary>
internal sealed class AlertLedger
{
    private readonly Dictionary<(string MsgId, string CmdId), PendingAlert> sent = [];
    private readonly List<(PendingAlert Alert, int Code)> held = [];

    public void Sent(string msgId, string cmdId, PendingAlert alert) => sent[(msgId, cmdId)] = alert;

    /// <summary>Notes what a message answers; a challenge is no answer to an alert.</summary>
    public void Take(SyncMl message)
    {
        foreach (Status status in message.Body.Commands.OfType<Status>())
        {
            if (status is { Code: { } code and not ((int)StatusCode.InvalidCredentials or (int)StatusCode.MissingCredentials) }
                && sent.TryGetValue((status.MsgRef?.Trim() ?? "1", status.CmdRef?.Trim() ?? string.Empty), out PendingAlert? alert))
            {
                held.Add((alert, code));
            }
        }
    }

    /// <summary>Hands over what was noted: the server is the one it should be.</summary>
    public void Settle()
    {
        held.ForEach(one => one.Alert.Take(one.Code));
        held.Clear();
    }
}

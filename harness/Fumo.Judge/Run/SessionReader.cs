using Fumo.Record;

namespace Fumo.Judge;

/// <summary>
/// Puts messages into sessions: by Source and SessionID, never by SessionID alone. A client's message 1 opens a new session,
/// unless the message before it was answered with a challenge: then it is the same one, tried again.
/// </summary>
internal static class SessionReader
{
    internal static List<Session> Read(IReadOnlyList<Message> messages, IReadOnlyList<Entry> entries)
    {
        HashSet<int> hostile = [.. entries.OfType<StepEntry>().Where(step => step.Name is Steps.Garbage or Steps.Replay or Steps.ForeignSession).Select(step => step.Exchange).OfType<int>()];
        List<Session> sessions = [];
        Dictionary<(string?, string?), Session> open = [];
        Dictionary<int, Session> byExchange = [];
        foreach (Message message in messages.Where(message => message.Content is not null && message.Entry.SetAside is null && !hostile.Contains(message.Entry.Exchange)))
        {
            Session session = message.IsFromClient
                ? OfClient(message, open, sessions)
                : OfServer(message, open, byExchange, sessions);
            session.Take(message);
            byExchange[message.Entry.Exchange] = session;
        }

        MarkProvoked(sessions, entries);
        foreach (Message message in messages.Where(message => hostile.Contains(message.Entry.Exchange)))
        {
            Disturb(sessions, message.Number);
        }

        return sessions;
    }

    // What a client makes of what it need not understand is free, to the end of that session; under wrong credentials it need not
    // answer at all, but what it answers is judged.
    private static void MarkProvoked(List<Session> sessions, IReadOnlyList<Entry> entries)
    {
        foreach (StepEntry step in entries.OfType<StepEntry>().Where(step => step.Name is Steps.Provocation or Steps.UnprovedServer))
        {
            Session? session = sessions.Find(one => one.Messages.Any(message => message.Entry.Exchange == step.Exchange));
            foreach (Message later in session?.Messages.Where(message => message.Number > step.Number && (step.Name == Steps.Provocation || !message.IsFromClient)) ?? [])
            {
                later.IsDisturbed = true;
            }
        }
    }

    // Who was sent what belongs to no session may count it, or begin anew: what comes of the sessions that were open is not judged.
    private static void Disturb(List<Session> sessions, int number)
    {
        foreach (Session session in sessions.Where(session => session.Messages[0].Number < number && session.Messages[^1].Number > number))
        {
            foreach (Message later in session.Messages.Where(message => message.Number > number))
            {
                later.IsDisturbed = true;
            }
        }
    }

    /// <summary>True when the message asks for credentials.</summary>
    internal static bool IsChallenge(Message? message) =>
        message is not null && message.Statuses.Any(status => status.Code is 401 or 407 && (status.Chal is not null || status.CmdRef?.Trim() == "0"));

    private static Session OfClient(Message message, Dictionary<(string?, string?), Session> open, List<Session> sessions)
    {
        (string?, string?) key = (message.Header?.Source?.LocUri?.Trim(), message.Header?.SessionId?.Trim());
        if (open.TryGetValue(key, out Session? known) && !IsNew(message, known))
        {
            return known;
        }

        return Open(key, open, sessions);
    }

    private static Session OfServer(
        Message message, Dictionary<(string?, string?), Session> open, Dictionary<int, Session> byExchange, List<Session> sessions)
    {
        (string?, string?) key = (message.Header?.Target?.LocUri?.Trim(), message.Header?.SessionId?.Trim());
        return byExchange.TryGetValue(message.Entry.Exchange, out Session? asked) ? asked
            : open.TryGetValue(key, out Session? known) ? known
            : Open(key, open, sessions);
    }

    // What tries again after a challenge answers the header that brought it; what begins anew under the same id answers nothing.
    private static bool IsNew(Message message, Session known) =>
        message.Header!.MsgId?.Trim() == "1" && known.From(Side.Client).Any()
        && (message.HeaderStatus is null || !IsChallenge(known.From(Side.Server).LastOrDefault()));

    private static Session Open((string? Device, string? Id) key, Dictionary<(string?, string?), Session> open, List<Session> sessions)
    {
        Session session = new(key.Device, key.Id);
        open[key] = session;
        sessions.Add(session);
        return session;
    }
}

using System.Text.Json.Nodes;
using Fumo.Dm;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>What the rules look at that hold a client against a hostile server.</summary>
internal static class DmHostileChecks
{
    /// <summary>Commands under wrong credentials, to a client that is known to look at them.</summary>
    internal static IEnumerable<Step> Unproved(RunView run) =>
        run.Played.Of(Steps.UnprovedServer).Where(step => step.Reply is { Content: not null } sent && !IsProved(sent) && (Checks(run, step, sent) || Claims212(run, sent)));

    internal static Deviation? Executed(RunView run, Step step)
    {
        SentCommand[] sent = [.. run.Commands.Where(command => command.Message == step.Reply && command.Command is not Alert)];
        SentCommand? done = Array.Find(sent, command => command.Code is >= 200 and < 300 || command.Results.Count > 0);
        if (done is not null)
        {
            return Expect.Not($"The server's message carried {step.Entry.Detail}, and its {done.Command.Name} was carried out all the same; answer each command with 401 or 407.", "401 or 407", $"{done.Code}") with { At = done.LastStatus?.At ?? done.At };
        }

        return Written(run, step) is var (write, read)
            ? Expect.Not($"The server's message carried {step.Entry.Detail}, and what it wrote to {write.Uri} stands there afterwards.", "the value from before", Expect.Quote(write.Text)) with { At = read.At }
            : null;
    }

    /// <summary>What a client was sent that it need not understand; known to have been outlived, or not, by what was tried afterwards.</summary>
    internal static IEnumerable<Step> Provocations(RunView run) =>
        run.Played.Of(Steps.Provocation, Steps.UnprovedServer).Where(step => HasExited(run, step) || IsAnswered(run, step) || IsMissed(run, step));

    internal static Deviation? Alive(RunView run, Step step) =>
        HasExited(run, step) ? Expect.Not($"After {step.Entry.Detail} the client's program ended by itself.", "a client that goes on", "the end of the program")
        : IsAnswered(run, step) ? null
        : Expect.Not($"After {step.Entry.Detail} the client answers in no session any more.", "a session that works", Expect.None);

    // Over TLS the server is known without credentials; elsewhere a client is held to them that asks for them, or whose user says that it wants them.
    private static bool Checks(RunView run, Step step, Message sent)
    {
        bool isOverTls = sent.Answered?.Entry.Request?.Contains(" https://", StringComparison.OrdinalIgnoreCase) == true;
        bool isMissing = !DmAuthenticationChecks.HasCredentials(sent);
        return Demands(run) || (!isMissing && !isOverTls && IsSentUnasked(run));
    }

    // With 212 the server has proved itself for the rest of the session.
    private static bool IsProved(Message sent) =>
        sent.Session?.From(Side.Client).Any(message => message.Number < sent.Number && message.HeaderStatus is { Code: 212 }) == true;

    private static bool Demands(RunView run) =>
        run.Judged.Any(message => message is { IsFromClient: true, HeaderStatus: { Code: 401 or 407, Chal: not null } });

    // Who says that it took wrong credentials has looked at them.
    private static bool Claims212(RunView run, Message sent) =>
        DmAuthenticationChecks.HasCredentials(sent) && sent.Session?.Next(Side.Client, sent.Number)?.HeaderStatus is { Code: 212 };

    private static bool IsSentUnasked(RunView run) =>
        (run.Record.Configuration["client"] as JsonObject)?["credentials"] is JsonObject credentials && credentials["send"]?.ToString() is "first" or "every";

    private static (NodeWrite Write, NodeRead Read)? Written(RunView run, Step step)
    {
        // Not those of the run: what was answered 401 counts for no write there.
        foreach (NodeWrite write in TreeReader.Writes(run.Commands.Where(command => command.Message == step.Reply)))
        {
            NodeRead? read = run.Reads.FirstOrDefault(read => read.Command.Message.Number > write.Number && read.IsPlain && read.IsOk && read.Uri.Names(write.Uri));
            if (read?.First?.Item.Data?.Text == write.Text && write.Text is { Length: > 0 })
            {
                return (write, read!);
            }
        }

        return null;
    }

    private static bool HasExited(RunView run, Step step) => run.Entries
        .SkipWhile(entry => entry.Number <= step.Number)
        .TakeWhile(entry => entry is not MessageEntry { From: Side.Client, IsFromImplementation: true } message || message.Exchange <= step.Entry.Exchange + 1)
        .Any(entry => entry is ProcessEntry { Event: "exited" });

    // The rest of its own session shows nothing: a client may say what it likes there.
    private static bool IsAnswered(RunView run, Step step) =>
        run.Sessions.Any(session => session.Messages[0].Number > step.Number
            && session.From(Side.Client).Any(message => message.Statuses.Any(status => status.CmdRef?.Trim() != "0" && status.Code is not null)));

    private static bool IsMissed(RunView run, Step step) =>
        run.Troubles.FirstOrDefault(trouble => trouble.Number > step.Number) is { } trouble
        && run.Entries.OfType<WakeEntry>().Any(wake => wake.Number > step.Number && wake.Number < trouble.Number
            && (wake.Notification.IsEmpty || !GaveNonce(run, step.Number, wake.Number)));

    // A digest may rest on a nonce that the client has replaced meanwhile: that it ignores such a notification is no sign of death.
    private static bool GaveNonce(RunView run, int after, int before) => run.Messages.Any(message => message.IsFromClient
        && message.Number > after && message.Number < before && message.HeaderStatus?.Chal?.Meta?.NextNonce is not null);

    /// <summary>Notifications that are not to be taken, after which a session had its time.</summary>
    internal static IEnumerable<Step> Forged(RunView run) =>
        run.Played.Of(Steps.ForgedNotification).Where(step => run.HasFactAfter(Facts.Quiet, step.Number));

    internal static Deviation? Followed(RunView run, Step step) =>
        run.Sessions.FirstOrDefault(session => session.Messages[0].Number > step.Number && IsUnder(session, step.Entry.SessionId) && Begins(session, AlertCode.ServerInitiatedManagement)) is { } session
            ? Expect.Not($"A notification with {step.Entry.Detail} brought session {session.Id} about; ignore it.", "no session", $"session {session.Id}, Alert 1200") with { At = session.At }
            : null;

    /// <summary>True for a session under the id of a notification that was not to be taken.</summary>
    internal static bool IsForged(RunView run, Session session) =>
        run.Played.Of(Steps.ForgedNotification).Any(step => step.Number < session.Messages[0].Number && IsUnder(session, step.Entry.SessionId));

    /// <summary>Sessions under the id of a notification that asked for one before.</summary>
    internal static IEnumerable<Session> NotifiedSessions(RunView run)
    {
        WakeEntry[] notified = [.. run.Entries.OfType<WakeEntry>().Where(wake => !wake.Notification.IsEmpty)];
        return run.Sessions.Where(session => session.Messages[0] is { IsFromClient: true, Entry.IsFromImplementation: true } first
            && Array.FindLast(notified, wake => wake.Number < first.Number) is { } wake && IsUnder(session, wake.SessionId));
    }

    internal static Deviation? Begin(Session session) => Begins(session, AlertCode.ServerInitiatedManagement) || !Begins(session, AlertCode.ClientInitiatedManagement)
        ? null
        : Expect.Not("The session that a notification asked for begins with Alert 1201; begin it with 1200.", "Alert 1200", "Alert 1201");

    internal static bool IsUnder(Session session, string? id) =>
        id is not null && session.Id?.TrimStart('0').Equals(id.TrimStart('0'), StringComparison.OrdinalIgnoreCase) == true;

    private static bool Begins(Session session, AlertCode code) =>
        session.Messages[0].Commands.OfType<Alert>().Any(alert => alert.Code == code);
}

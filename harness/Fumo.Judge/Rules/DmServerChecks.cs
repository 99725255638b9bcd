using System.Text.Json.Nodes;
using Fumo.Dm;
using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>What the rules look at that the DM protocol has for servers alone.</summary>
internal static class DmServerChecks
{
    private const int Long = 100;
    private const int Again = 10;

    /// <summary>The messages of the server under test.</summary>
    internal static IEnumerable<Message> Judged(RunView run) => run.Judged.Where(message => !message.IsFromClient);

    internal static IEnumerable<Message> ToldMessages(RunView run) =>
        run.Messages.Where(message => message is { IsFromClient: true, Entry.IsFromImplementation: false, Session: not null } && ServerReplyChecks.IsTold(run, message));

    // Who turns a client away by HTTP does not speak DM with it yet.
    internal static Deviation? Reply(RunView run, Message sent)
    {
        Message reply = run.Played.ReplyTo(sent)!;
        return reply.Content is not null && reply.Entry.HttpStatus is null or < 400 || reply.Entry.HttpStatus is (>= 300 and < 400) or 401 or 403 or 404 or 407
            ? null
            : Expect.Not(
                "A message of the client was not answered with a DM message.", "HTTP 200 with a DM message",
                reply.Result is null ? $"HTTP {reply.Entry.HttpStatus} without a body" : $"HTTP {reply.Entry.HttpStatus}") with { At = reply.At };
    }

    /// <summary>What the harness did that belongs to no session, or ends one, and that more was sent after.</summary>
    internal static IEnumerable<Step> Provocations(RunView run) =>
        run.Played.Of(Steps.Garbage, Steps.WrongCredentials, Steps.Replay, Steps.ForeignSession, Steps.Abort, Steps.UnknownAlert)
            .Where(step => After(run, step).Any());

    internal static Deviation? Alive(RunView run, Step step) =>
        After(run, step).Any(session => session.From(Side.Server).Any(message => message.Content is not null && message.Entry.HttpStatus is null or < 400))
            ? null
            : Expect.Not($"After {What(step)} the server answers no session any more.", "a DM message", Expect.None) with { At = After(run, step).First().At };

    internal static Deviation? Endless(Session session)
    {
        Message[] all = [.. session.From(Side.Server)];
        string[] said = [.. all.Select(Said)];
        string last = said.Length > 0 ? said[^1] : string.Empty;
        bool isRepeating = said.Length >= Again && last.Length > 0 && said.TakeLast(Again).All(one => one == last) && !all[^1].Commands.OfType<ItemCommand>().Any(command => command.Items.Any(item => item.HasMoreData));
        return isRepeating
            ? Expect.Not("The server sends the same commands over and over, though each time they are answered.", "something new, or the end of the session", $"{Again} times the same") with { At = all[^1].At }
            : all.Length > Long && !session.From(Side.Server).Any(IsGoingOn)
                ? Expect.Not("The session does not come to its end.", $"an end within {Long} messages", $"{all.Length} messages") with { At = all[^1].At }
                : null;
    }

    /// <summary>True when the server's package rightly goes on in another message, or the client's does.</summary>
    internal static bool IsGoingOn(Message message) =>
        message.Commands.OfType<ItemCommand>().Any(command => command.Items.Any(item => item.HasMoreData))
        || message.Commands.OfType<Alert>().Any(alert => alert.Code == AlertCode.NextMessage)
        || IsToUnfinishedPackage(message);

    /// <summary>True when the server's next message holds what did not fit into this one of the size that the device takes.</summary>
    internal static bool IsFull(Message message) =>
        DmMessageChecks.MaxMsgSize(message) is { } most && !message.IsFinal
        && message.Session!.Next(Side.Server, message.Number) is { } next && FirstCommand(next) is not null && message.Entry.Length + next.Entry.Length > most;

    internal static Deviation? Final(Message message)
    {
        if (message.IsFinal)
        {
            return null;
        }

        const string What = "The message has no Final, although the server has nothing to add to its package; set Final in the last message of every package.";
        return FirstCommand(message) is null ? Expect.Not(What, "Final", Expect.None) : Expect.Ruled("dm.final-with-commands", What, "Final", Expect.None);
    }

    /// <summary>True when a message answers one that the client's package goes on after.</summary>
    internal static bool IsToUnfinishedPackage(Message message) =>
        message.Answered is { IsFinal: false } sent && !DmPackageChecks.IsAbort(sent) && !SessionReader.IsChallenge(message)
        && (sent.Answered is null || sent.Answered.IsFinal || sent.Answered.Commands.OfType<Alert>().Any(alert => alert.Code == AlertCode.NextMessage));

    internal static Deviation? NextMessage(Message message)
    {
        bool isAborted = DmPackageChecks.IsAbort(message);
        Command? other = message.Commands.FirstOrDefault(command => command is not (Status or Alert { Code: AlertCode.NextMessage or AlertCode.SessionAbort }));
        return other is not null
            ? Expect.Not($"{other.Name} is sent although the client has not ended its package.", "Status and Alert 1222", other.Name) with { At = message.PlaceOf(other) }
            : !isAborted && !message.Commands.OfType<Alert>().Any(alert => alert.Code == AlertCode.NextMessage)
                ? Expect.Not("The client has not ended its package, but the server does not ask for the next message.", "Alert 1222", Expect.None)
                : message.IsFinal && !isAborted
                    ? Expect.Not("The server asks for the next message of the client's package under Final.", "no Final", "Final")
                    : null;
    }

    /// <summary>The first command that is neither Status nor a word on the flow of messages; null when there is none.</summary>
    internal static Command? FirstCommand(Message message) =>
        message.Commands.FirstOrDefault(command => command is not (Status or Alert { Code: AlertCode.NextMessage or AlertCode.SessionAbort }));

    /// <summary>Alerts of types that nobody knows, and that are not like one of FUMO's either.</summary>
    internal static IEnumerable<ClientAlert> UnknownAlerts(RunView run) =>
        ServerAlertChecks.Sent(run).Where(alert => alert.Type is { } type && !AlertTypes.All.Contains(type) && !ServerAlertChecks.IsSimilar(type)
            && alert.Sent.Items.Count == 1 && alert.Sent.Code is not (null or 401 or 407));

    internal static bool IsAfter212(Message message) =>
        message.Session!.From(Side.Server).FirstOrDefault(other => other.Number < message.Number && other.HeaderStatus?.Code == 212) is { } proved
        && proved.Answered is { } first && DmAuthenticationChecks.HasCredentials(first)
        && message.Answered is { } answered && !DmAuthenticationChecks.HasCredentials(answered);

    /// <summary>Messages that command something, and answers to wrong credentials, where the configuration gives the device credentials.</summary>
    internal static IEnumerable<Message> ToAuthenticate(RunView run) =>
        IsAuthenticating(run)
            ? Judged(run).Where(message => FirstCommand(message) is not null || IsWrong(run, message))
            : [];

    internal static Deviation? Unauthenticated(RunView run, Message message)
    {
        if (IsWrong(run, message) && message.HeaderStatus is { Code: >= 200 and < 300 } taken)
        {
            return Expect.Not("The server takes credentials that are wrong.", "401 with a challenge", $"{taken.Code}") with { At = message.PlaceOf(taken) };
        }

        bool isProved = FirstCommand(message) is null
            || (!IsWrongSession(run, message) && message.Session!.From(Side.Client).Any(sent => sent.Number < message.Number && DmAuthenticationChecks.HasCredentials(sent)));
        return isProved
            ? null
            : Expect.Not("The server commands a device that has not proved who it is.", "401 or 407 with a challenge", FirstCommand(message)!.Name) with { At = message.PlaceOf(FirstCommand(message)!) };
    }

    // An answer to wrong credentials, in a session that knows no others.
    private static bool IsWrong(RunView run, Message message) =>
        message.Answered is { } sent && DmAuthenticationChecks.HasCredentials(sent) && IsWrongSession(run, message);

    private static bool IsWrongSession(RunView run, Message message) =>
        run.Played.Of(Steps.WrongCredentials).Any(step => message.Session!.Messages.Any(other => other.Entry.Exchange == step.Entry.Exchange));

    private static IEnumerable<Session> After(RunView run, Step step) =>
        run.Sessions.Where(session => session.Messages[0].Number > step.Number && session.Messages[0].Entry.Exchange > (step.Entry.Exchange ?? 0));

    private static string What(Step step) => step.Name switch
    {
        Steps.Garbage => "octets that are no DM message",
        Steps.WrongCredentials => "wrong credentials",
        Steps.Replay => "a message that was sent twice",
        Steps.ForeignSession => "a message under the session of another device",
        Steps.Abort => "an abort",
        _ => "an alert of an unknown type",
    };

    // What is said, without what only counts.
    private static string Said(Message message) =>
        string.Join(';', message.Commands.OfType<ItemCommand>().Select(command => $"{command.Name} {string.Join(',', command.Items.Select(item => $"{item.Target?.LocUri}={item.Data?.Text}"))}"));

    /// <summary>True when the configuration gives the device credentials that the DM protocol carries.</summary>
    internal static bool IsAuthenticating(RunView run) =>
        run.Record.Configuration["server"] is JsonObject server
        && (server["credentials"] as JsonObject)?["scheme"]?.ToString() is not (null or "none")
        && (server["tls"] as JsonObject)?["clientCertificate"] is null;
}

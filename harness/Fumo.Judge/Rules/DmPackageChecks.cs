using Fumo.Dm;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>What the rules on packages look at.</summary>
internal static class DmPackageChecks
{
    private static readonly string[] Leaves = ["DevId", "Man", "Mod", "DmV", "Lang"];

    /// <summary>The client's first messages.</summary>
    internal static IEnumerable<Message> Beginnings(RunView run) =>
        run.Sessions
            .Select(session => session.Messages[0])
            .Where(message => message is { IsFromClient: true, Entry.IsFromImplementation: true } && !IsContinued(message));

    /// <summary>The first messages whose package is there to its end.</summary>
    internal static IEnumerable<Message> WholeBeginnings(RunView run) => Beginnings(run).Where(first => PackageOf(first).Last().IsFinal);

    internal static Deviation? DevInfo(Message message)
    {
        string[] names =
        [
            .. PackageOf(message).SelectMany(part => part.Commands).OfType<Replace>().SelectMany(replace => replace.Items)
                .Select(item => NodeUri.Of(item.Source?.LocUri ?? item.Target?.LocUri)?.Segments)
                .Where(segments => segments is ["DevInfo", _, ..])
                .Select(segments => string.Join('/', segments!.Skip(1))),
        ];
        string[] missing = [.. Leaves.Except(names)];
        return names.Length == 0
            ? Expect.Not("Package 1 has no Replace with the DevInfo.", "Replace with ./DevInfo", Expect.None)
            : missing.Length == 0
                ? null
                : Expect.Not("The DevInfo of package 1 is not complete; send its five leaves in every session, each under its own address below ./DevInfo.", string.Join(", ", Leaves), $"no {string.Join(", no ", missing)}");
    }

    /// <summary>The package that begins with a message: it goes on until a message is final.</summary>
    internal static IEnumerable<Message> PackageOf(Message first)
    {
        foreach (Message message in first.Session?.From(first.Entry.From).Where(other => other.Number >= first.Number) ?? [first])
        {
            yield return message;
            if (message.IsFinal)
            {
                yield break;
            }
        }
    }

    /// <summary>
    /// The sessions in which the server commanded something. One that breaks off there may be the network's fault; so they
    /// are looked at only when one of them went on, or there were enough that did not.
    /// </summary>
    internal static IEnumerable<Session> Commanded(RunView run)
    {
        const int Enough = 3;
        Session[] all = [.. run.Sessions.Where(session => FirstCommands(session) is not null)];
        return all.Any(session => !IsBrokenOff(session)) ? all.Where(session => !IsBrokenOff(session)) : all.Length >= Enough ? all : [];
    }

    /// <summary>True when no message came after the server's first commands.</summary>
    internal static bool IsBrokenOff(Session session) => session.Next(Side.Client, FirstCommands(session)!.Number) is null;

    // The first message with commands to a client that the server knows and that knows the server.
    private static Message? FirstCommands(Session session) => session.From(Side.Server).FirstOrDefault(message =>
        message.Entry is { IsFromImplementation: false, BodyFailure: null } && message.Commands.Any(command => command is not Status)
        && !SessionReader.IsChallenge(message) && !IsAbort(message));

    /// <summary>The client's answers to messages that do not end the server's package.</summary>
    internal static IEnumerable<Message> AfterAnUnfinished(RunView run) =>
        run.Judged.Where(message => message is { IsFromClient: true, Answered: not null } && IsUnfinished(message.Answered) && !SessionReader.IsChallenge(message));

    /// <summary>
    /// The first messages of the sessions that a client began where the server's package was to go on. A connection may break
    /// once; so they count when there are several, and none of the packages was gone on with.
    /// </summary>
    internal static IEnumerable<Message> InsteadOfGoingOn(RunView run)
    {
        Message[] all = [.. run.Sessions.Select(session => Instead(run, session)).OfType<Message>()];
        return all.Length > 1 && !AfterAnUnfinished(run).Any() ? all : [];
    }

    private static Message? Instead(RunView run, Session session)
    {
        Message last = session.Messages[^1];
        Message? next = run.Sessions.FirstOrDefault(other => other.Device == session.Device && other.Messages[0].Number > last.Number)?.Messages[0];
        bool isLeft = last is { IsFromClient: false, Entry: { IsFromImplementation: false, BodyFailure: null } } && IsUnfinished(last) && !SessionReader.IsChallenge(last);
        return isLeft && next is { IsFromClient: true } && !run.IsDisturbed(last.Number, next.Number) ? next : null;
    }

    /// <summary>
    /// The client's last messages before the server went on: those with Final, and those without that had been asked for and
    /// bring nothing new. A server that did not wait for the rest shows nothing.
    /// </summary>
    internal static IEnumerable<Message> LastOfAPackage(RunView run) =>
        run.Judged.Where(message => message.IsFromClient && message.Session!.Next(Side.Server, message.Number) is { } next && !IsCallForMore(next) && !SessionReader.IsChallenge(next)
            && (message.IsFinal || (message.Answered is { } before && IsCallForMore(before) && message.Commands.All(command => command is Status or Alert { Code: AlertCode.NextMessage }) && !SessionReader.IsChallenge(message))));

    private static bool IsCallForMore(Message server) => server.Commands.OfType<Alert>().Any(alert => alert.Code == AlertCode.NextMessage);

    /// <summary>True when the server's package goes on in another message.</summary>
    internal static bool IsUnfinished(Message server) =>
        !server.IsFinal && !server.Commands.OfType<Alert>().Any(alert => alert.Code is AlertCode.NextMessage or AlertCode.SessionAbort);

    internal static bool IsAbort(Message message) => message.Commands.OfType<Alert>().Any(alert => alert.Code == AlertCode.SessionAbort);

    /// <summary>True when nothing may follow: the server closed, and the client had ended its package.</summary>
    internal static bool IsEnd(Message server) =>
        server.Entry.BodyFailure is null && DmMessageChecks.IsClosing(server) && server.Answered is { IsFinal: true } && !IsAskedForCredentials(server);

    /// <summary>
    /// What a client sent after the end of a session; null for nothing. A message that was set aside counts when it answers the
    /// end, and no later session has the same id.
    /// </summary>
    internal static Message? AfterTheEnd(RunView run, Message end) =>
        end.Session!.Next(Side.Client, end.Number)
        ?? run.Messages.FirstOrDefault(message => message is { IsFromClient: true, Entry: { IsFromImplementation: true, SetAside: not null }, Content: not null }
            && message.Number > end.Number && message.Number < EndOfId(run, end.Session) && message.Header!.SessionId?.Trim() == end.Session.Id && message.Header.Source?.LocUri?.Trim() == end.Session.Device
            && message.HeaderStatus?.MsgRef?.Trim() == end.Header!.MsgId?.Trim());

    // A device may use its SessionIDs again: from there on the id speaks of another session.
    private static int EndOfId(RunView run, Session session) =>
        run.Sessions.FirstOrDefault(other => other.Id == session.Id && other.Device == session.Device && other.Messages[0].Number > session.Messages[^1].Number)?.Messages[0].Number
        ?? int.MaxValue;

    // A client that was asked for credentials by Status 200 or that asked for the server's own goes on by right.
    private static bool IsAskedForCredentials(Message server) =>
        server.Statuses.Any(status => status.Chal is not null && status.Code is 401 or 407)
        || SessionReader.IsChallenge(server.Answered);

    // What the first message would be, had the session not changed its id: another rule's matter.
    private static bool IsContinued(Message message) => message.Header?.MsgId?.Trim() != "1" && message.HeaderStatus is not null;
}

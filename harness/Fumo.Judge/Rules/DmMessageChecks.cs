using System.Globalization;
using Fumo.Dm;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>What the rules on messages look at.</summary>
internal static class DmMessageChecks
{
    private const string Prefix = "application/vnd.syncml.dm+";

    internal static bool IsLabelled(Message message) =>
        message.HttpHeader("Content-Type")?.Contains("syncml", StringComparison.OrdinalIgnoreCase) ?? message.Result!.IsRead;

    internal static Deviation? MediaType(Message message)
    {
        string expected = Prefix + (message.Result!.Document!.Encoding == DmEncoding.Wbxml ? "wbxml" : "xml");
        string? label = message.HttpHeader("Content-Type");
        if (label is null && message.Entry.Headers.Count == 0)
        {
            return null;
        }

        return expected.Equals(label?.Split(';')[0].Trim(), StringComparison.OrdinalIgnoreCase)
            ? null
            : Expect.Not("The Content-Type of the body is not the DM media type of its encoding.", expected, Expect.Quote(label));
    }

    /// <summary>One subject for each kind of irregularity of a message, or the message itself where there is none.</summary>
    internal static IEnumerable<MessageForm> Forms(RunView run) =>
        run.Judged.SelectMany(message => message.Result!.Document!.Irregularities
            .Where(one => one.Kind is not (IrregularityKind.NotWellFormed or IrregularityKind.DocumentType) && !IsOrderInMeta(one) && !(IsForeignRoot(one) && message.IsFromClient && message.Header!.VerDtd?.Trim() == SyncHdr.VerDtd12))
            .GroupBy(one => one.Kind)
            .Select(kind => new MessageForm(message, kind.First(), kind.Count()))
            .DefaultIfEmpty(new MessageForm(message, null, 0)));

    /// <summary>Each kind of order in Meta once in a run, with how often it came; one subject without where there is none.</summary>
    internal static IEnumerable<MessageForm> MetaOrders(RunView run)
    {
        MessageForm[] found =
        [
            .. run.Judged.SelectMany(message => message.Result!.Document!.Irregularities.Where(IsOrderInMeta).Select(one => (message, one)))
                .GroupBy(pair => pair.one.Detail)
                .Select(same => new MessageForm(same.First().message, same.First().one, same.Count())),
        ];
        return found.Length > 0 ? found : run.Judged.Take(1).Select(message => new MessageForm(message, null, 0));
    }

    internal static bool IsForeignRoot(Irregularity one) => one is { Kind: IrregularityKind.Namespace, Detail: "SyncML in a foreign namespace" };

    /// <summary>The messages of the implementation, also those that belong to no session for want of what its header lacks.</summary>
    internal static IEnumerable<Message> WithHeader(RunView run) => run.Judged.Concat(run.Messages.Where(message =>
        message is { Session: null, IsDisturbed: false, Entry: { IsFromImplementation: true, SetAside: not null }, Header: { } header }
        && (string.IsNullOrEmpty(header.SessionId) || string.IsNullOrEmpty(header.MsgId) || string.IsNullOrEmpty(header.Source?.LocUri))));

    // The DM protocol's own example has Type before Format.
    private static bool IsOrderInMeta(Irregularity one) => one.Kind == IrregularityKind.OutOfOrder && one.Detail?.Contains(" in Meta ", StringComparison.Ordinal) == true;

    internal static Deviation? Form(MessageForm form)
    {
        if (form.Irregularity is not { } one)
        {
            return null;
        }

        string expected = one.Kind switch
        {
            IrregularityKind.OutOfOrder => "the children in the order of the document type",
            IrregularityKind.Namespace => "syncml:metinf on the children of Meta, SYNCML:SYNCML1.2 on the rest",
            IrregularityKind.UnknownElement => "elements of the representation only",
            IrregularityKind.Repeated => "one such element",
            IrregularityKind.Missing => "the element that must be there",
            IrregularityKind.OverlongInteger => "the shortest form of an integer",
            IrregularityKind.PublicIdentifier => "the public identifier of DM 1.2",
            IrregularityKind.Charset => "UTF-8",
            IrregularityKind.TrailingOctets => "nothing behind the document",
            _ => "the form of the representation",
        };
        string times = form.Count > 1 ? $" ({form.Count} times)" : string.Empty;
        Deviation deviation = Expect.Not($"The message is not written as the representation has it: {one.Kind}{times}.", expected, one.Detail);
        return one.Kind == IrregularityKind.OverlongInteger ? deviation with { IsRemark = true } : deviation;
    }

    internal static Deviation? Equal(Message message, string name, string expected, string? observed) =>
        observed?.Trim() == expected
            ? null
            : Expect.Not($"{name} is not that of DM 1.2; send {Expect.Quote(expected)} in every header.", Expect.Quote(expected), Expect.Quote(observed)) with { At = message.PlaceOf(message.Header!) };

    internal static Deviation? Header(Message message)
    {
        SyncHdr header = message.Header!;
        string[] missing =
        [
            .. new (string Name, string? Value)[]
            {
                ("SessionID", header.SessionId), ("MsgID", header.MsgId), ("Target/LocURI", header.Target?.LocUri), ("Source/LocURI", header.Source?.LocUri),
            }.Where(one => string.IsNullOrWhiteSpace(one.Value)).Select(one => one.Name),
        ];
        return missing.Length == 0
            ? null
            : Expect.Not($"The header lacks {string.Join(", ", missing)}; send all four in every message.", "SessionID, MsgID, Target and Source", $"no {string.Join(", no ", missing)}") with { At = message.PlaceOf(header) };
    }

    internal static Deviation? SessionId(RunView run, Message message)
    {
        if (message.Answered is { } answered)
        {
            return message.Header!.SessionId?.Trim() == answered.Header!.SessionId?.Trim()
                ? null
                : Expect.Not("A message answers under another SessionID.", Expect.Quote(answered.Header.SessionId), Expect.Quote(message.Header.SessionId));
        }

        // A first message that answers something belongs to a session that was going on under another id.
        Session? before = run.Sessions.LastOrDefault(other => other.Device == message.Session!.Device && other.Messages[0].Number < message.Number);
        bool isContinued = message.Header!.MsgId?.Trim() != "1" && message.Statuses.Any() && before is not null && !IsClosed(before);
        return isContinued
            ? Expect.Not("The SessionID changed within a session; keep the one of the first message.", Expect.Quote(before!.Id), Expect.Quote(message.Header.SessionId))
            : null;
    }

    internal static Deviation? Count(Message message)
    {
        Message? before = message.Session!.From(message.Entry.From).LastOrDefault(other => other.Number < message.Number);
        if (!int.TryParse(message.Header!.MsgId, NumberStyles.None, null, out int id))
        {
            return Expect.Not("The MsgID is no number.", "a number", Expect.Quote(message.Header.MsgId));
        }

        int expected = int.TryParse(before?.Header!.MsgId, NumberStyles.None, null, out int last) ? last + 1 : 1;
        return id == expected || id <= last
            ? null
            : Expect.Not("Message ids do not begin at 1 and grow by 1.", $"'{expected}'", $"'{id}'");
    }

    internal static Deviation? RespUri(Message message)
    {
        string expected = message.Answered!.Header!.RespUri!.Trim();
        string address = message.Entry.Request![(message.Entry.Request!.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim();
        return PathOf(expected) == PathOf(address)
            ? null
            : Expect.Not("The message was not sent to the RespURI of the message that it answers; send it there instead of to the address of the account.", expected, address);
    }

    /// <summary>The size that the peer last told in this session; null when it told none.</summary>
    internal static int? MaxMsgSize(Message message) => Told(message, meta => meta.MaxMsgSize);

    /// <summary>The object size that the peer last told in this session; null when it told none.</summary>
    internal static int? MaxObjSize(Message message) => Told(message, meta => meta.MaxObjSize);

    /// <summary>True when the server has nothing more to say: Status only, Final, no challenge.</summary>
    internal static bool IsClosing(Message message) =>
        message.IsFinal && message.Commands.All(command => command is Status) && !SessionReader.IsChallenge(message);

    /// <summary>True when the response reached the sender whole, as far as can be seen: a message whose response was lost may be sent again.</summary>
    internal static bool IsAnswered(Message message) =>
        message.Session!.Messages.FirstOrDefault(other => other.Number > message.Number && other.Entry.From != message.Entry.From) is { Entry.BodyFailure: null };

    private static bool IsClosed(Session session) => session.Messages[^1] is { IsFromClient: false } last && IsClosing(last);

    private static int? Told(Message message, Func<Meta, string?> pick)
    {
        Side peer = message.IsFromClient ? Side.Server : Side.Client;
        string? told = message.Session!.From(peer).LastOrDefault(other => other.Number < message.Number && other.Header!.Meta is { } meta && pick(meta) is not null)
            is { } found ? pick(found.Header!.Meta!) : null;
        return int.TryParse(told?.Trim(), NumberStyles.None, null, out int size) && size > 0 ? size : null;
    }

    // Peers differ in whether they keep scheme and host: the path and the query carry the route.
    private static string PathOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? absolute) && absolute.Scheme.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            ? absolute.PathAndQuery
            : address;
}

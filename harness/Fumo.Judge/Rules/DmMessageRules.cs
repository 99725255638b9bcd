using Fumo.Catalogue;
using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>Every message of a session: label, form, header, identifiers (DM protocol and representation).</summary>
public static class DmMessageRules
{
    /// <summary>A body that is labelled as a DM message is one.</summary>
    [Spec(Document.Dm, "REP 4.1.2", Scr.LRep01, Scr.LRep01S, Title = "A body that is labelled as a DM message is one.")]
    public static readonly Rule IsADmMessage = Rule.Must(
        "dm.readable",
        given: run => run.Messages.Where(message => message.Entry is { IsFromImplementation: true, BodyFailure: null } && message.Result is not null && DmMessageChecks.IsLabelled(message)),
        then: message => message.Result!.IsRead
            ? null
            : Expect.Not("The body is no DM message.", "a DM message", message.Result.Error.Message) with
            {
                At = message.At with { Octets = new OctetRange(message.Result.Error.Offset, 0) },
            });

    /// <summary>A body is labelled with the DM media type of its encoding.</summary>
    [Spec(Document.Dm, "REP 4.1.2", Scr.LRep01, Scr.LRep01S, Title = "A body is labelled with the DM media type of its encoding.")]
    public static readonly Rule HasTheMediaTypeOfItsEncoding = Rule.Must(
        "dm.media-type",
        given: run => run.Judged,
        then: DmMessageChecks.MediaType);

    /// <summary>The representation is written as its document type has it.</summary>
    [Spec(Document.Dm, "REP 4.1.2", Scr.LRep01, Scr.LRep01S, Title = "The representation is written as its document type has it.")]
    public static readonly Rule IsWrittenAsTheRepresentationHasIt = Rule.Should(
        "dm.form",
        given: DmMessageChecks.Forms,
        then: DmMessageChecks.Form);

    /// <summary>The root of a message of DM 1.2 is in the namespace of SyncML 1.2.</summary>
    [Spec(Document.Dm, "REP 4.1.2.1", Scr.LRep01, Title = "The root of a message of DM 1.2 is in the namespace of SyncML 1.2.")]
    public static readonly Rule HasTheNamespaceOfSyncMl12 = Rule.Must(
        "dm.namespace",
        given: run => run.Judged.Where(message => message.IsFromClient && message.Header!.VerDtd?.Trim() == SyncHdr.VerDtd12),
        then: message => message.Result!.Document!.Irregularities.FirstOrDefault(DmMessageChecks.IsForeignRoot) is { } foreign
            ? Expect.Not("The root of the message is in another namespace than that of SyncML 1.2, though VerDTD says 1.2; write xmlns=\"SYNCML:SYNCML1.2\".", "SYNCML:SYNCML1.2", foreign.Detail) with { At = message.At with { Octets = foreign.At } }
            : null);

    /// <summary>The elements of a Meta stand in the order of the document type.</summary>
    [Spec(Document.Dm, "REP 4.1.2", Scr.LRep01, Scr.LRep01S, Title = "The elements of a Meta stand in the order of the document type.")]
    public static readonly Rule OrdersItsMeta = Rule.May(
        "dm.form-meta",
        given: DmMessageChecks.MetaOrders,
        then: DmMessageChecks.Form);

    /// <summary>A message in XML is well-formed.</summary>
    [Spec(Document.Dm, "REP 4.1.2", Scr.LRep01, Scr.LRep01S, Title = "A message in XML is well-formed.")]
    public static readonly Rule IsWellFormed = Rule.Must(
        "dm.well-formed",
        given: run => run.Judged,
        then: message => message.Result!.Document!.Irregularities.FirstOrDefault(one => one.Kind == IrregularityKind.NotWellFormed) is { } broken
            ? Expect.Not("The message is not well-formed XML.", "well-formed XML", broken.Detail) with { At = message.At with { Octets = broken.At } }
            : null);

    /// <summary>Every message names 1.2 as its VerDTD.</summary>
    [Spec(Document.Dm, "PRO 2.3.3", Scr.LPro02, Scr.LPro02S, Title = "Every message names 1.2 as its VerDTD.")]
    public static readonly Rule HasVerDtd12 = Rule.Must(
        "dm.verdtd",
        given: run => run.Judged,
        then: message => DmMessageChecks.Equal(message, "VerDTD", SyncHdr.VerDtd12, message.Header!.VerDtd));

    /// <summary>Every message names DM/1.2 as its VerProto.</summary>
    [Spec(Document.Dm, "PRO 2.3.3", Scr.LPro02, Scr.LPro02S, Title = "Every message names DM/1.2 as its VerProto.")]
    public static readonly Rule HasVerProtoDm12 = Rule.Must(
        "dm.verproto",
        given: run => run.Judged,
        then: message => DmMessageChecks.Equal(message, "VerProto", SyncHdr.VerProtoDm12, message.Header!.VerProto));

    /// <summary>A header names session, message, sender and recipient.</summary>
    [Spec(Document.Dm, "PRO 2.3.3", Scr.LPro03, Scr.LPro03S, Title = "A header names session, message, sender and recipient.")]
    public static readonly Rule HasACompleteHeader = Rule.Must(
        "dm.header",
        given: DmMessageChecks.WithHeader,
        then: DmMessageChecks.Header);

    /// <summary>The SessionID stays as it was when the session began.</summary>
    [Spec(Document.Dm, "PRO 2.3.3", Scr.LPro03, Scr.LPro03S, Title = "The SessionID stays as it was when the session began.")]
    public static readonly Rule KeepsItsSessionId = Rule.Must(
        "dm.session-id",
        given: run => run.Judged.Where(message => message.Answered is not null || (message.IsFromClient && message == message.Session!.Messages[0])),
        then: DmMessageChecks.SessionId);

    /// <summary>A session that a notification asked for has the notification's id.</summary>
    [Spec(Document.Dm, "PRO 2.3.3", Scr.LPro03, Title = "A session that a notification asked for has the notification's id.")]
    public static readonly Rule TakesTheSessionIdOfTheNotification = Rule.Must(
        "dm.session-id-notified",
        given: run => run.Sessions.Where(session => NotifiedSession.NotificationOf(run, session) is not null),
        then: (run, session) => NotifiedSession.NotificationOf(run, session)!.SessionId is { } id && !id.Equals(session.Id?.TrimStart('0'), StringComparison.Ordinal)
            ? Expect.Not("The session that a notification asked for has another SessionID; send the notification's, in upper-case hexadecimal without leading zeros.", Expect.Quote(id), Expect.Quote(session.Id))
            : null);

    /// <summary>A SessionID is no longer than widespread servers take.</summary>
    [Spec(Document.Dm, "PRO 2.3.3", Scr.LPro03, Title = "A SessionID is no longer than widespread servers take.")]
    public static readonly Rule HasAShortSessionId = Rule.May(
        "dm.session-id-length",
        given: run => run.Sessions.Where(session => session.Messages[0].Entry.IsFromImplementation && session.Id is not null),
        then: session => session.Id!.Length <= 4
            ? null
            : Expect.Not("The SessionID is longer than widespread servers take.", "at most 4 characters", Expect.Quote(session.Id)));

    /// <summary>A MsgID is not used twice in a session.</summary>
    [Spec(Document.Dm, "REP 4.1.1", Scr.LPro03, Scr.LPro03S, Title = "A MsgID is not used twice in a session.")]
    public static readonly Rule HasAMessageIdOfItsOwn = Rule.Must(
        "dm.msgid",
        given: run => run.Judged.Where(message => message.Header!.MsgId is not null),
        then: message => message.Session!.From(message.Entry.From).FirstOrDefault(other => other.Number < message.Number && other.Header!.MsgId == message.Header!.MsgId && DmMessageChecks.IsAnswered(other)) is null
            ? null
            : Expect.Not("A MsgID is used a second time in the session; count each message.", "a MsgID of its own", Expect.Quote(message.Header!.MsgId)));

    /// <summary>Message ids begin at 1 and grow by 1.</summary>
    [Spec(Document.Dm, "PRO 2.6", Scr.LPro03, Scr.LPro03S, Title = "Message ids begin at 1 and grow by 1.")]
    public static readonly Rule CountsItsMessages = Rule.Should(
        "dm.msgid-order",
        given: run => run.Judged.Where(message => message.Header!.MsgId is not null),
        then: DmMessageChecks.Count);

    /// <summary>The next message goes to the RespURI of the message that it answers.</summary>
    [Spec(Document.Dm, "REP 4.1.1", Scr.LPro27, Title = "The next message goes to the RespURI of the message that it answers.")]
    public static readonly Rule GoesToTheRespUri = Rule.Must(
        "dm.resp-uri",
        given: run => run.Judged.Where(message => message is { IsFromClient: true, Entry.Request: not null, Answered.Header.RespUri: not null }),
        then: DmMessageChecks.RespUri);

    /// <summary>A header has no NoResp, which DM does not use.</summary>
    [Spec(Document.Dm, "REP 4.1.1", Scr.LRep12, Scr.LRep12S, Title = "A header has no NoResp, which DM does not use.")]
    public static readonly Rule UsesNoForbiddenHeaderElement = Rule.Must(
        "dm.header-unused",
        given: run => run.Judged,
        then: message => message.Header!.HasNoResp ? Expect.Not("The header has NoResp, which DM does not use.", "no NoResp", "NoResp") : null);

    /// <summary>No message is longer than the MaxMsgSize of its recipient.</summary>
    [Spec(Document.Dm, "REP 4.1.4", Scr.LRep10, Scr.LRep10S, Title = "No message is longer than the MaxMsgSize of its recipient.")]
    public static readonly Rule FitsMaxMsgSize = Rule.Must(
        "dm.message-size",
        given: run => run.Judged.Where(message => DmMessageChecks.MaxMsgSize(message) is not null),
        then: message => message.Entry.Length <= DmMessageChecks.MaxMsgSize(message)
            ? null
            : Expect.Not("The message is longer than the MaxMsgSize that the other side told; send the package in several messages, or the object in chunks.", $"at most {DmMessageChecks.MaxMsgSize(message)} octets", $"{message.Entry.Length} octets"));
}

using System.Text;
using Fumo.Dm;
using Fumo.Record;

namespace Fumo.Judge.Tests;

/// <summary>Transcripts for what a client refuses, for Sequence and Atomic, and for how its Meta and credentials are written.</summary>
public static class DmProbeExamples
{
    private const string Man = "./DevInfo/Man";
    private const string Url = "./FUMO/Pkg1/Download/PkgURL";
    private static readonly string Absent = $"./DevDetail/{ProbeNode.Absent}";
    private static readonly Alert Begin = Alert.Of(AlertCode.ClientInitiatedManagement);

    public static IEnumerable<RuleExample> All =>
    [
        new(DmTreeProbeRules.RefusesAbsentNodes, "holds", "404", b => b.Session(new Asked(new Delete { Items = [Item.To(Absent)] }, "404"))),
        new(DmTreeProbeRules.RefusesAbsentNodes, "holds", "another refusal", b => b.Session(new Asked(Write(Absent, "x"), "500"))),
        new(DmTreeProbeRules.RefusesAbsentNodes, "fail", "200", b => b.Session(new Asked(Write(Absent, "x"), "200"))),
        new(DmTreeProbeRules.RefusesAbsentNodes, "silent", "nodes that are there", b => b.Session(Asked.State("10"))),
        new(DmTreeProbeRules.AddsNothingThatExists, "fail", "200", b => TwoMessages(b, [Asked.Get(Man, "Acme")], [new Asked(Added(Man, "Acme"), "200")])),
        new(DmTreeProbeRules.AddsNothingThatExists, "holds", "refused after it was read", b => TwoMessages(b, [Asked.Get(Man, "Acme")], [new Asked(Added(Man, "Acme"), "405")])),
        new(DmTreeProbeRules.AddsNothingThatExists, "silent", "a PkgURL", b => TwoMessages(b, [Asked.Get("Download/PkgURL", "http://h/1")], [Asked.Add("Download/PkgURL", "http://h/2")])),
        new(DmTreeProbeRules.AddsNothingBelowLeaves, "holds", "405", b => TwoMessages(b, [Asked.Get(Man, "Acme")], [new Asked(Added(Man + "/x", "1"), "405")])),
        new(DmTreeProbeRules.AddsNothingBelowLeaves, "fail", "200", b => TwoMessages(b, [Asked.Get(Man, "Acme")], [new Asked(Added(Man + "/x", "1"), "200")])),
        new(DmTreeProbeRules.AddsNothingBelowLeaves, "silent", "below an interior node", b => TwoMessages(b, [Asked.Children("", "State")], [Asked.Add("Ext", "1")])),
        new(DmTreeProbeRules.RefusesUnknownProperties, "holds", "406", b => b.Session(Asked.Property("", "Colour", null, "406"))),
        new(DmTreeProbeRules.RefusesUnknownProperties, "fail", "200", b => b.Session(Asked.Property("", "Colour", "red"))),
        new(DmTreeProbeRules.RefusesUnknownProperties, "silent", "an optional one", b => b.Session(Asked.Property("", "Title", "x"))),
        new(DmTreeProbeRules.RefusesWrongCommandsOnProperties, "holds", "405", b => b.Session(new Asked(Write(Man + "?prop=VerNo", "1"), "405"))),
        new(DmTreeProbeRules.RefusesWrongCommandsOnProperties, "fail", "200", b => b.Session(new Asked(Write(Man + "?prop=VerNo", "1"), "200"))),
        new(DmTreeProbeRules.RefusesWrongCommandsOnProperties, "silent", "a Replace of Title", b => b.Session(new Asked(Write(Man + "?prop=Title", "1"), "200"))),
        new(DmTreeProbeRules.ChangesNothingWhenItRefuses, "holds", "the value stayed", b => Refused(b, "http://h/1", "418")),
        new(DmTreeProbeRules.ChangesNothingWhenItRefuses, "fail", "the value changed", b => Refused(b, "http://h/2", "418")),
        new(DmTreeProbeRules.ChangesNothingWhenItRefuses, "silent", "it was taken", b => Refused(b, "http://h/2", "200")),
        new(DmGroupRules.TakesASequence, "holds", "200", b => Grouped(b, Sequence, "200", "200", "200")),
        new(DmGroupRules.TakesASequence, "fail", "406", b => Grouped(b, Sequence, "406", "406", "406")),
        new(DmGroupRules.TakesASequence, "silent", "none", b => b.Session()),
        new(DmGroupRules.KeepsTheOrderOfASequence, "holds", "what was written before", b => InSequence(b, "http://h/1")),
        new(DmGroupRules.KeepsTheOrderOfASequence, "holds", "a value kept in another way", b => InSequence(b, "http://h/1/")),
        new(DmGroupRules.KeepsTheOrderOfASequence, "fail", "what was written afterwards", b => InSequence(b, "http://h/2")),
        new(DmGroupRules.KeepsTheOrderOfASequence, "silent", "none", b => b.Session(Asked.State("10"))),
        new(DmGroupRules.FailsAnAtomicAsAWhole, "holds", "507 with 216", b => Grouped(b, Failing, "507", "216", "404")),
        new(DmGroupRules.FailsAnAtomicAsAWhole, "holds", "507 with 516", b => Grouped(b, Failing, "507", "516", "404")),
        new(DmGroupRules.FailsAnAtomicAsAWhole, "holds", "406 for all", b => Grouped(b, Failing, "406", "406", "406")),
        new(DmGroupRules.FailsAnAtomicAsAWhole, "holds", "406, and nothing for what is in it", b => Grouped(b, Failing, "406")),
        new(DmGroupRules.FailsAnAtomicAsAWhole, "fail", "200 though a command failed", b => Grouped(b, Failing, "200", "200", "404")),
        new(DmGroupRules.FailsAnAtomicAsAWhole, "fail", "507, and 200 for a command", b => Grouped(b, Failing, "507", "200", "404")),
        new(DmGroupRules.FailsAnAtomicAsAWhole, "silent", "none", b => b.Session()),
        new(DmGroupRules.RollsBackAFailedAtomic, "holds", "the value is what it was", b => RolledBack(b, "http://h/0", "216")),
        new(DmGroupRules.RollsBackAFailedAtomic, "fail", "the value stays changed", b => RolledBack(b, "http://h/1", "216")),
        new(DmGroupRules.RollsBackAFailedAtomic, "silent", "it says that it could not", b => RolledBack(b, "http://h/1", "516")),
        new(DmGroupRules.ReadsNothingInsideOfAnAtomic, "holds", "500", b => Grouped(b, Reading, "507", "500")),
        new(DmGroupRules.ReadsNothingInsideOfAnAtomic, "fail", "200", b => Grouped(b, Reading, "200", "200")),
        new(DmGroupRules.ReadsNothingInsideOfAnAtomic, "silent", "no Get", b => Grouped(b, Failing, "507", "216", "404")),
        new(DmAuthenticationRules.NamesTheUserOfItsDigest, "holds", "LocName", b => Digest(b, "user")),
        new(DmAuthenticationRules.NamesTheUserOfItsDigest, "fail", "none", b => Digest(b, null)),
        new(DmAuthenticationRules.NamesTheUserOfItsDigest, "fail", "in the first message of the session only", b => DigestAgain(b)),
        new(DmAuthenticationRules.NamesTheUserOfItsDigest, "silent", "no digest", b => b.Session()),
        new(DmObjectRules.TellsThatItTakesLargeObjects, "holds", "true", b => Parts(b, "true", "213")),
        new(DmObjectRules.TellsThatItTakesLargeObjects, "silent", "false, and the chunk refused", b => Parts(b, "false", "406")),
        new(DmObjectRules.TellsThatItTakesLargeObjects, "fail", "false, and the chunk taken", b => Parts(b, "false", "213")),
        new(DmObjectRules.TellsThatItTakesLargeObjects, "silent", "no chunk", b => b.Session(Asked.State("10"))),
        new(DmObjectRules.TakesChunksWith213, "silent", "a client without large objects", b => Parts(b, "false", "200")),
        new(DmObjectRules.RefusesWhatDoesNotAddUp, "holds", "424", b => Parts(b, "true", "213", "424")),
        new(DmObjectRules.RefusesWhatDoesNotAddUp, "holds", "refused for another reason", b => Parts(b, "true", "213", "405")),
        new(DmObjectRules.RefusesWhatDoesNotAddUp, "fail", "200", b => Parts(b, "true", "213", "200")),
        new(DmObjectRules.RefusesWhatDoesNotAddUp, "fail", "500", b => Parts(b, "true", "213", "500")),
        new(DmObjectRules.RefusesWhatDoesNotAddUp, "silent", "it adds up", b => Parts(b, "true", "213", "200", size: "18")),
        new(DmObjectRules.TellsOfABrokenOffObject, "holds", "Alert 1225", b => BrokenOff(b, Alert.Of(AlertCode.NoEndOfData))),
        new(DmObjectRules.TellsOfABrokenOffObject, "fail", "a Status only", b => BrokenOff(b)),
        new(DmObjectRules.TellsOfABrokenOffObject, "silent", "it came whole", b => Parts(b, "true", "213", "424")),
        new(DmObjectRules.KeepsNothingOfAPart, "holds", "the value is what it was", b => Parts(b, "true", "213", "424")),
        new(DmObjectRules.KeepsNothingOfAPart, "fail", "the value is what came", b => Parts(b, "true", "213", "424", read: "http://h/part1")),
        new(DmObjectRules.KeepsNothingOfAPart, "silent", "it was accepted: another rule's matter", b => Parts(b, "true", "213", "200", read: "http://h/part1")),
        new(DmUserRules.AnswersAlertsForTheUser, "holds", "shown", b => Shown(b, AlertCode.Display, "200")),
        new(DmUserRules.AnswersAlertsForTheUser, "holds", "not supported", b => Shown(b, AlertCode.Display, "406")),
        new(DmUserRules.AnswersAlertsForTheUser, "holds", "the user says no", b => Shown(b, AlertCode.ConfirmOrReject, "304")),
        new(DmUserRules.AnswersAlertsForTheUser, "fail", "no to what was only shown", b => Shown(b, AlertCode.Display, "304")),
        new(DmUserRules.AnswersAlertsForTheUser, "fail", "404", b => Shown(b, AlertCode.ConfirmOrReject, "404")),
        new(DmUserRules.AnswersAlertsForTheUser, "silent", "none", b => b.Session()),
        new(DmTreeRules.ListsWhatIsBelow, "holds", "all that is below", b => Listed(b, "200", "./FUMO/Pkg1", "./FUMO/Pkg1/State")),
        new(DmTreeRules.ListsWhatIsBelow, "holds", "not supported", b => Listed(b, "406")),
        new(DmTreeRules.ListsWhatIsBelow, "fail", "State is left out", b => Listed(b, "200", "./FUMO/Pkg1")),
        new(DmTreeRules.ListsWhatIsBelow, "fail", "nothing", b => Listed(b, "200")),
        new(DmTreeRules.ListsWhatIsBelow, "silent", "no list", b => b.Session(Asked.State("10"))),
        new(DmMessageRules.HasACompleteHeader, "fail", "no SessionID, so set aside", b => SetAside(b, header => header with { SessionId = null })),
        new(DmMessageRules.HasACompleteHeader, "fail", "no MsgID, so set aside", b => SetAside(b, header => header with { MsgId = null })),
        new(DmMessageRules.HasACompleteHeader, "silent", "set aside for another reason", b => SetAside(b, header => header)),
        new(DmMessageRules.HasTheNamespaceOfSyncMl12, "holds", "that of 1.2", b => b.Session()),
        new(DmMessageRules.HasTheNamespaceOfSyncMl12, "fail", "that of 1.1", b => InNamespace(b, "SYNCML:SYNCML1.1")),
        new(DmMessageRules.HasTheNamespaceOfSyncMl12, "silent", "DM 1.1 altogether: another rule's matter", b => b.Open().Client(true, header => header with { VerDtd = "1.1" }, Begin)),
        new(DmMessageRules.IsWrittenAsTheRepresentationHasIt, "holds", "the namespace of 1.1: another rule's matter", b => InNamespace(b, "SYNCML:SYNCML1.1")),
        new(DmCommandRules.NameTheNodeOfTheirResults, "fail", "another node", b => b.Open().Client(Begin).Server(Get).Client(Read("http://h/1", "1", "./FUMO/Pkg1/Download"))),
        new(DmCommandRules.NameTheNodeOfTheirResults, "holds", "without the dot", b => b.Open().Client(Begin).Server(Get).Client(Read("http://h/1", "1", Url[2..]))),
        new(DmCommandRules.NameTheNodeOfTheirResults, "holds", "a list names what is below", b => b.Open().Client(Begin)
            .Server(Get with { Items = [Item.To("./FUMO/Pkg1?list=StructData")] }).Client(Read("10", "1", "./FUMO/Pkg1/State"))),
        new(DmCommandRules.TellTheFormatOfTheirResults, "holds", "node", b => Formatted(b, "node", "node")),
        new(DmCommandRules.TellTheFormatOfTheirResults, "fail", "none", b => Formatted(b, "node", null)),
        new(DmCommandRules.TellTheFormatOfTheirResults, "silent", "text", b => Formatted(b, "chr", null)),
        new(DmPackageRules.EndsItsPackage, "holds", "Final", b => b.Session(Asked.State("10"))),
        new(DmPackageRules.EndsItsPackage, "fail", "no Final though it was asked for", b => Endless(b, TranscriptBuilder.Answer("2", "Alert", "200", "1"))),
        new(DmPackageRules.EndsItsPackage, "silent", "the server did not wait for the rest", b => b.Open().Client(false, header => header, Begin, TranscriptBuilder.DevInfo()).Server(Get)),
        new(DmPackageRules.EndsItsPackage, "fail", "it asks for the next message instead", b => Endless(b, Alert.Of(AlertCode.NextMessage))),
        new(DmPackageRules.EndsItsPackage, "silent", "the rest goes on", b => Endless(b, TranscriptBuilder.DevInfo())),
        new(DmCommandRules.FrameAGenericAlert, "fail", "a request without Format", b => Requested(b, null)),
        new(DmCommandRules.FrameAGenericAlert, "fail", "a request with a Format that there is not", b => Requested(b, "text")),
        new(DmCommandRules.FrameAGenericAlert, "holds", "a request with Format", b => Requested(b, "chr")),
        new(DmMessageRules.OrdersItsMeta, "holds", "Format, then Type", b => b.Session()),
        new(DmMessageRules.OrdersItsMeta, "remark", "Type, then Format", b => MetaSwapped(b)),
        new(DmMessageRules.OrdersItsMeta, "silent", "nothing happened", b => b.Fact(Facts.Quiet)),
        new(DmMessageRules.IsWrittenAsTheRepresentationHasIt, "holds", "Type, then Format: another rule remarks it", b => MetaSwapped(b)),
        new(DmMessageRules.IsWrittenAsTheRepresentationHasIt, "holds", "a comment behind the root", b => Followed(b, "<!-- end -->")),
        new(DmMessageRules.IsWrittenAsTheRepresentationHasIt, "holds", "a processing instruction behind the root, and a comment", b => Followed(b, "\n<?end?>\n<!-- - -->\n")),
        new(DmMessageRules.IsWrittenAsTheRepresentationHasIt, "warning", "text behind the root", b => Followed(b, "<!-- end -->end")),
        new(DmPackageRules.BeginsWithTheDevInfo, "fail", "the leaves below another node", b => b.Open().Client(Begin, TranscriptBuilder.DevInfo("DevId", "Man", "Mod", "DmV", "Ext/Lang"))),
        new(DmPackageRules.BeginsWithTheDevInfo, "holds", "more than the five leaves", b => b.Open().Client(Begin, TranscriptBuilder.DevInfo("DevId", "Man", "Mod", "DmV", "Lang", "Ext/Man"))),
        new(DmAuthenticationRules.TellsTheFormatOfItsCredentials, "fail", "a digest without Type", b => Untyped(b, "md5")),
        new(DmAuthenticationRules.TellsTheFormatOfItsCredentials, "holds", "name and password without Type, which is their default", b => Untyped(b, "basic")),
    ];

    private static Sequence Sequence => new() { CmdId = "10", Commands = [Write(Url, "http://h/1") with { CmdId = "11" }, Write(Url, "http://h/2") with { CmdId = "12" }] };

    private static Atomic Failing => new() { CmdId = "10", Commands = [Write(Url, "http://h/1") with { CmdId = "11" }, Write(Absent, "x") with { CmdId = "12" }] };

    private static Atomic Reading => new() { CmdId = "10", Commands = [new Get { CmdId = "11", Items = [Item.To(Url)] }] };

    private static Replace Write(string uri, string text) => new() { Items = [Valued(uri, text)] };

    private static Add Added(string uri, string text) => new() { Items = [Valued(uri, text)] };

    private static Item Valued(string uri, string text) => new() { Target = Location.Of(uri), Data = DataValue.OfText(text) };

    private static Status[] Answers(Group group, string[] codes, string msgRef) =>
    [
        .. codes.Select((code, i) => i == 0
            ? TranscriptBuilder.Answer(group.CmdId!, group.Name, code, msgRef)
            : TranscriptBuilder.Answer(group.Commands[i - 1].CmdId!, group.Commands[i - 1].Name, code, msgRef)),
    ];

    private static void Grouped(TranscriptBuilder b, Group group, params string[] codes) =>
        b.Open().Client(Begin, TranscriptBuilder.DevInfo()).Server(group).Client(Answers(group, codes, "1"));

    private static void InSequence(TranscriptBuilder b, string read)
    {
        Sequence sequence = Sequence with
        {
            Commands = [Write(Url, "http://h/1") with { CmdId = "11" }, new Get { CmdId = "12", Items = [Item.To(Url)] }, Write(Url, "http://h/2") with { CmdId = "13" }],
        };
        Results results = new() { MsgRef = "1", CmdRef = "12", Items = [new Item { Source = Location.Of(Url), Data = DataValue.OfText(read) }] };
        b.Open().Client(Begin, TranscriptBuilder.DevInfo()).Server(sequence).Client([.. Answers(sequence, ["200", "200", "200", "200"], "1"), results]);
    }

    private static void RolledBack(TranscriptBuilder b, string read, string code) => b
        .Open().Client(Begin, TranscriptBuilder.DevInfo())
        .Server(Get).Client(Read("http://h/0", "1"))
        .Server(Failing).Client(Answers(Failing, ["507", code, "404"], "2"))
        .Server(Get).Client(Read(read, "3"));

    private static void Refused(TranscriptBuilder b, string read, string code) => b
        .Open().Client(Begin, TranscriptBuilder.DevInfo())
        .Server(Get).Client(Read("http://h/1", "1"))
        .Server(Added(Url, "http://h/2") with { CmdId = "10" }).Client(TranscriptBuilder.Answer("10", "Add", code, "2"))
        .Server(Get).Client(Read(read, "3"));

    private static Get Get => new() { CmdId = "10", Items = [Item.To(Url)] };

    private static Command[] Read(string text, string msgRef, string uri = Url) =>
    [
        TranscriptBuilder.Answer("10", "Get", "200", msgRef),
        new Results { MsgRef = msgRef, CmdRef = "10", Items = [new Item { Source = Location.Of(uri), Data = DataValue.OfText(text) }] },
    ];

    private static void TwoMessages(TranscriptBuilder b, Asked[] first, Asked[] second)
    {
        b.Open().Client(Begin, TranscriptBuilder.DevInfo());
        Exchange(b, first, "1");
        Exchange(b, second, "2");
    }

    private static void Exchange(TranscriptBuilder b, Asked[] asked, string msgRef)
    {
        b.Server([.. asked.Select((one, i) => one.Command with { CmdId = $"{10 + i}" })]);
        b.Client([
            .. asked.Select((one, i) => (Command)TranscriptBuilder.Answer($"{10 + i}", one.Command.Name, one.Code!, msgRef)),
            .. asked.Select((one, i) => one.Returned is { } item ? new Results { MsgRef = msgRef, CmdRef = $"{10 + i}", Items = [item] } : null).OfType<Command>(),
        ]);
    }

    private static void Digest(TranscriptBuilder b, string? name) => b.Open().Client(true, header => Proving(header, name), Begin, TranscriptBuilder.DevInfo());

    private static void DigestAgain(TranscriptBuilder b) => b.Open()
        .Client(true, header => Proving(header, "user"), Begin, TranscriptBuilder.DevInfo()).Server(TranscriptBuilder.Answer("0", "SyncHdr", "401"))
        .Client(true, header => Proving(header, null), Begin, TranscriptBuilder.DevInfo());

    private static SyncHdr Proving(SyncHdr header, string? name) => header with
    {
        Cred = new Cred { Meta = new Meta { Type = "syncml:auth-md5", Format = "b64" }, Data = DataValue.OfText("*") },
        Source = header.Source! with { LocName = name },
    };

    // LrgObj and PkgURL are read, a first chunk comes, and, where that was taken, a last one; PkgURL is read again.
    private static void Parts(TranscriptBuilder b, string tells, string first, string? last = null, string size = "900", string read = "http://h/0")
    {
        b.Open().Client(Begin, TranscriptBuilder.DevInfo()).Server(Tells).Client(Read(tells, "1", "./DevDetail/LrgObj"));
        b.Server(Get).Client(Read("http://h/0", "2"));
        b.Server(false, header => header, FirstPart(size)).Client(false, header => header, TranscriptBuilder.Answer("10", "Replace", first, "3"), Alert.Of(AlertCode.NextMessage));
        if (last is not null)
        {
            b.Server(Write(Url, "end!") with { CmdId = "10" }).Client(TranscriptBuilder.Answer("10", "Replace", last, "4")).Server(Get).Client(Read(read, "5"));
        }
    }

    private static void BrokenOff(TranscriptBuilder b, params Command[] besides) => b
        .Open().Client(Begin, TranscriptBuilder.DevInfo())
        .Server(false, header => header, FirstPart("900")).Client(false, header => header, TranscriptBuilder.Answer("10", "Replace", "213", "1"), Alert.Of(AlertCode.NextMessage))
        .Server(Get).Client([.. Read("http://h/0", "2"), .. besides]);

    private static Replace FirstPart(string size) => new()
    {
        CmdId = "10", Items = [Valued(Url, "http://h/part1") with { Meta = new Meta { Size = size }, HasMoreData = true }],
    };

    private static Get Tells => new() { CmdId = "10", Items = [Item.To("./DevDetail/LrgObj")] };

    private static void SetAside(TranscriptBuilder b, Func<SyncHdr, SyncHdr> header)
    {
        b.Open().Client(true, header, Begin, TranscriptBuilder.DevInfo());
        b.Change(entry => entry with { SetAside = "The message belongs to no session." });
    }

    private static void InNamespace(TranscriptBuilder b, string name) => b.Open().Send(
        b.Message(Begin with { CmdId = "1" }, TranscriptBuilder.DevInfo() with { CmdId = "2" }), Side.Client,
        body => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace("SYNCML:SYNCML1.2", name, StringComparison.Ordinal)));

    private static void Formatted(TranscriptBuilder b, string property, string? format)
    {
        const string Node = "./FUMO/Pkg1";
        Item item = new() { Source = Location.Of(Node), Meta = format is null ? null : new Meta { Format = format }, Data = DataValue.OfText("State") };
        b.Open().Client(Begin, TranscriptBuilder.DevInfo())
            .Server(Get with { Items = [Item.To($"{Node}?prop=Format")] }).Client(Read(property, "1", Node))
            .Server(Get with { Items = [Item.To(Node)] }).Client(TranscriptBuilder.Answer("10", "Get", "200", "2"), new Results { MsgRef = "2", CmdRef = "10", Items = [item] });
    }

    private static void Endless(TranscriptBuilder b, Command second) => b
        .Open().Client(false, header => header, Begin, TranscriptBuilder.DevInfo()).Server(false, header => header, Alert.Of(AlertCode.NextMessage))
        .Client(false, header => header, second).Server(Get);

    private static void Requested(TranscriptBuilder b, string? format) => b.Open().Client(Begin, TranscriptBuilder.DevInfo(), Alert.Of(AlertCode.GenericAlert) with
    {
        Items = [new Item { Meta = new Meta { Type = "org.openmobilealliance.dm.firmwareupdate.devicerequest", Format = format }, Data = DataValue.OfText(string.Empty) }],
    });

    private static void Shown(TranscriptBuilder b, AlertCode code, string answer) => b.Open().Client(Begin, TranscriptBuilder.DevInfo())
        .Server(Alert.Of(code) with { CmdId = "10", Items = [new Item(), new Item { Data = DataValue.OfText("Now?") }] }).Client(TranscriptBuilder.Answer("10", "Alert", answer, "1"));

    // The node has the children State, which is read, and Secret, which is not.
    private static void Listed(TranscriptBuilder b, string code, params string[] sources)
    {
        const string Node = "./FUMO/Pkg1";
        b.Open().Client(Begin, TranscriptBuilder.DevInfo())
            .Server(Get with { Items = [Item.To(Node)] }).Client(Read("State/Secret", "1", Node))
            .Server(Get with { Items = [Item.To($"{Node}/State")] }).Client(Read("10", "2", $"{Node}/State"))
            .Server(Get with { Items = [Item.To($"{Node}?list=Struct")] }).Client([
                TranscriptBuilder.Answer("10", "Get", code, "3"),
                .. sources.Select(source => new Results { MsgRef = "3", CmdRef = "10", Items = [new Item { Source = Location.Of(source) }] }),
            ]);
    }

    private static void Untyped(TranscriptBuilder b, string scheme)
    {
        Cred cred = new() { Meta = new Meta { Format = "b64" }, Data = DataValue.OfText("*") };
        b.Open().Client(true, header => header with { Cred = cred }, Begin, TranscriptBuilder.DevInfo());
        b.Change(entry => entry with { Credentials = new CredentialCheck(scheme, "accepted") });
    }

    private static void Followed(TranscriptBuilder b, string text) =>
        b.Open().Send(b.Message(Begin with { CmdId = "1" }, TranscriptBuilder.DevInfo() with { CmdId = "2" }), Side.Client, body => [.. body, .. Encoding.UTF8.GetBytes(text)]);

    private static void MetaSwapped(TranscriptBuilder b)
    {
        const string Format = "<Format xmlns=\"syncml:metinf\">int</Format>";
        const string Type = "<Type xmlns=\"syncml:metinf\">text/plain</Type>";
        Alert alert = Alert.Of(AlertCode.GenericAlert) with { CmdId = "2", Items = [new Item { Meta = new Meta { Format = "int", Type = "text/plain" }, Data = DataValue.OfText("1") }] };
        b.Open().Send(b.Message(Begin with { CmdId = "1" }, alert), Side.Client, body => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body)
            .Replace("'", "\"", StringComparison.Ordinal).Replace(Format + Type, Type + Format, StringComparison.Ordinal)));
    }
}

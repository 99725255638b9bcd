using Fumo.Dm;
using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge.Tests;

/// <summary>What findings say of a transcript: no sentence denies what it holds.</summary>
[TestFixture]
public sealed class SentenceTests
{
    private static IEnumerable<TestCaseData> Sentences =>
    [
        Row("an alert that was challenged came", AlertRules.EndsEveryAcceptedOperation, "came with result code '200', but was answered 407 because its message had no credentials, and it was not sent again", "one alert, answered 407",
            b => b.Session(Asked.Exec("Update", "c")).Session(new Reported { Correlator = "c", Status = "407" }).Missed()),
        Row("an alert with empty credentials", AlertRules.EndsEveryAcceptedOperation, "because the credentials of its message were empty", "one alert, answered 407",
            b => { b.Session(Asked.Exec("Update", "c")).Open().Client(true, Empty, Alert.Of(AlertCode.ClientInitiatedManagement), TranscriptBuilder.DevInfo(), Reporting.ToAlert()); b.Server(TranscriptBuilder.Answer("3", "Alert", "407")).Missed(); }),
        Row("an alert that was cut off", AlertRules.EndsEveryAcceptedOperation, "came, but its message got no answer (The connection was broken on purpose), and it was not sent again", "one alert without a Status",
            b =>
            {
                b.Session(Asked.Exec("Update", "c")).Open().Client(Alert.Of(AlertCode.ClientInitiatedManagement), TranscriptBuilder.DevInfo(), Reporting.ToAlert());
                b.Change(entry => entry with { SetAside = "The connection was broken on purpose." });
                b.Session().Missed();
            }),
        Row("no alert at all", AlertRules.EndsEveryAcceptedOperation, "but no Generic Alert came by the deadline", "none", b => b.Session(Asked.Exec("Update")).Missed()),
        Row("no alert of a program that was restarted and begins from nothing", AlertRules.EndsEveryAcceptedOperation, "The run restarted the program meanwhile, and State is '10' since", "none",
            b => b.Session(Asked.Exec("Update")).Process("restarted").Session(Asked.State("10")).Missed()),
        Row("no Status for an Exec", ExecRules.AnsweredAcceptedForProcessing, "got no Status although its work was done later", "none", b => b.Session(Asked.Exec("Update", code: null)).Session(new Reported())),
        Row("another Status for an Exec", ExecRules.AnsweredAcceptedForProcessing, "was answered with '200' although its work was done later", "200", b => b.Session(Asked.Exec("Update", code: "200")).Session(new Reported())),
        Row("a failed download in a state of the update", ExecRules.DownloadDoesNotUpdate, "State was 80, which only an update leads to", "80",
            b => b.Session(Asked.State("10")).For("Download", "failure", offer: "o").Session(Asked.Exec("Download")).Fetch("o", status: 404).Session(Reported.Of(FumoOperation.Download, "503")).Session(Asked.State("80"))),
        Row("Status 0", DmCommandRules.ReferToWhatTheyAnswer, "has '0', which is no status code of the DM protocol", "'0'", b => b.Session(Asked.Get("State", null, code: "0"))),
        Row("a Status without Data", DmCommandRules.ReferToWhatTheyAnswer, "has no status code", "''", b => b.Session(Asked.Get("State", null, code: ""))),
    ];

    private static Reported Reporting => new() { Correlator = "c" };

    [TestCaseSource(nameof(Sentences))]
    public void A_finding_says_what_came(Rule rule, string says, string observed, Action<TranscriptBuilder> tell)
    {
        Deviation? deviation = rule.Judge(TranscriptBuilder.Of(tell).Run).Select(judgement => judgement.Deviation).FirstOrDefault(one => one is not null);
        Assert.That((deviation?.Message, deviation?.Observed), Is.EqualTo((deviation?.Message, observed)));
        Assert.That(deviation!.Message, Does.Contain(says));
    }

    [Test]
    public void A_node_that_was_answered_with_success_is_not_called_missing()
    {
        TranscriptBuilder b = ServerRun();
        b.Serve().Session(new Asked(new Get { Items = [Item.To("./DevInfo/DevId"), Item.To("./Other/State")] }, null));
        RunReport report = RunJudge.Judge(b.Record, Answered(b), [], null);
        Assert.That(string.Join(" ", report.Remarks), Does.Not.Contain("./DevInfo/DevId").And.Contain("./Other/State"));
    }

    private static IReadOnlyList<Entry> Answered(TranscriptBuilder b)
    {
        Status Of(string uri, string code) => TranscriptBuilder.Answer("10", "Get", code) with { TargetRefs = [uri] };
        b.Client(Of("./DevInfo/DevId", "200"), Of("./Other/State", "404")).Server();
        return b.Entries;
    }

    private static TranscriptBuilder ServerRun()
    {
        TranscriptBuilder b = new();
        b.Record = b.Record with { Role = Side.Server };
        return b;
    }

    private static SyncHdr Empty(SyncHdr header) =>
        header with { Cred = new Cred { Meta = new Meta { Type = "syncml:auth-md5", Format = "b64" }, Data = DataValue.OfText(string.Empty) } };

    private static TestCaseData Row(string name, Rule rule, string says, string observed, Action<TranscriptBuilder> tell) =>
        new TestCaseData(rule, says, observed, tell).SetName($"A finding says what came: {name}");
}

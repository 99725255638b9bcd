using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Judge.Tests;

/// <summary>A session may break off at any moment: an Exec whose Status never came is no breach, nor the owner of a later alert (FUMO 1.0.2, 6.1, 6.2).</summary>
[TestFixture]
public sealed class LostAnswerTests
{
    [Test]
    public void An_alert_that_comes_again_is_not_that_of_an_exec_that_was_lost()
    {
        RunView run = Lost("first", b => b
            .Session(Asked.Exec("Download", "second"))
            .Session(Reported.Of(FumoOperation.Download, "200") with { Correlator = "second" })
            .Session(Reported.Of(FumoOperation.Download, "200") with { Correlator = "second" }));

        Assert.That(run.Executions.Select(exec => exec.Alert?.Correlator), Is.EqualTo([null, "second"]));
        Assert.That(Said.Of(AlertRules.EchoesTheCorrelatorOfItsExec, run), Is.EqualTo("holds"));
    }

    [Test]
    public void An_exec_whose_status_was_lost_is_ended_by_its_own_alert()
    {
        RunView run = Lost("first", b => b
            .Session(Reported.Of(FumoOperation.Download, "200") with { Correlator = "first" })
            .Session(Asked.Exec("Download", "second")));

        Assert.That(run.Executions[0].Alert?.Correlator, Is.EqualTo("first"));
        Assert.That(Said.Of(ExecRules.AnsweredAcceptedForProcessing, run), Is.EqualTo("holds"));
    }

    [Test]
    public void A_client_that_never_answers_an_exec_is_not_excused()
    {
        RunView run = Lost("first", b => b.Session(Reported.Of(FumoOperation.Download, "200") with { Correlator = "first" }));

        Assert.That(Said.Of(ExecRules.AnsweredAcceptedForProcessing, run), Is.EqualTo("fail"));
    }

    private static RunView Lost(string correlator, Action<TranscriptBuilder> then) => TranscriptBuilder.Of(b =>
    {
        b.Open().Client(Alert.Of(AlertCode.ClientInitiatedManagement), TranscriptBuilder.DevInfo())
            .Server(Asked.Exec("Download", correlator).Command with { CmdId = "10" });
        then(b);
    }).Run;
}

using System.Text.Json;
using Fumo.Catalogue;
using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge.Tests;

/// <summary>From findings to verdicts, gate and exit code.</summary>
[TestFixture]
public sealed class VerdictTests
{
    private static readonly Case Correlator = new(
        new CaseInfo("client.update.correlator", "The alert carries the correlator of its Exec", "6.2.3", [Scr.FumoC016], ["update"], ["alert.correlator"]),
        "update", [AlertRules.EchoesTheCorrelatorOfItsExec], CaseScope.Scenario);

    private static readonly Case Source = new(
        new CaseInfo("client.update.source", "The alert names the object", "6.2.1", [Scr.FumoC012], ["update"], ["alert.source"]),
        "update", [AlertRules.NamesTheObjectAsItsSource], CaseScope.Scenario);

    [Test]
    public void A_case_passes_when_something_was_judged_and_nothing_broken() =>
        Assert.That(Verdict(b => b.Operation(FumoOperation.Update, correlator: "c")).Verdict, Is.EqualTo("pass"));

    [Test]
    public void A_case_fails_when_a_MUST_is_broken()
    {
        CaseVerdict test = Verdict(Broken);
        Assert.That(test.Verdict, Is.EqualTo("fail"));
        Assert.That(test.Findings.Single().Message, Does.EndWith("[alert.correlator]"));
        Assert.That(test.Findings.Single().At.From, Is.Not.Null);
    }

    [Test]
    public void A_case_is_inconclusive_when_nothing_was_observed()
    {
        CaseVerdict test = Verdict(b => b.Session());
        Assert.That((test.Verdict, test.Reason), Is.EqualTo(("inconclusive", "Not observed: the run holds nothing that could show that 'The alert carries the correlator of its Exec'.")));
    }

    [Test]
    public void A_case_tells_that_its_Exec_was_refused()
    {
        CaseVerdict test = Verdict(b => b.For("Update", "success").Session(Asked.Exec("Update", code: "403")));
        Assert.That((test.Verdict, test.Cause), Is.EqualTo(("inconclusive", "refused")));
    }

    [Test]
    public void Trouble_makes_a_case_inconclusive_with_its_cause()
    {
        CaseVerdict test = Verdict(b => b.Operation(FumoOperation.Update, correlator: "c").Note(new TroubleEntry { Cause = "connection", Reason = "The line went dead." }));
        Assert.That((test.Verdict, test.Cause, test.Reason), Is.EqualTo(("inconclusive", "connection", "The line went dead.")));
    }

    [Test]
    public void Trouble_in_one_scenario_is_no_reason_for_what_another_would_have_shown()
    {
        RunReport report = Report(b =>
        {
            b.Scenario("other").Session().Note(new TroubleEntry { Cause = "timeout", Reason = "Nothing came." });
            b.Scenario("update").Operation(FumoOperation.Update, correlator: "c").Note(new ScenarioEntry { Phase = ScenarioEntry.End });
        });
        Assert.That(report.Tests.Where(test => test.Cause == "timeout").Select(test => test.Id), Is.Empty);
        Assert.That(Any(report, "client.any.no-correlator").Reason, Does.Contain("would show"));
        Assert.That(Any(report, "dm.authentication.hmac").Verdict, Is.EqualTo("notApplicable"));
    }

    [Test]
    public void Trouble_in_a_scenario_that_would_have_shown_it_is_the_reason_in_a_case_of_the_run()
    {
        RunReport report = Report(b =>
        {
            b.Scenario("other").Session();
            b.Scenario("update").Session().Note(new TroubleEntry { Cause = "timeout", Reason = "Nothing came." }).Note(new ScenarioEntry { Phase = ScenarioEntry.End });
        });
        Assert.That((Any(report, "client.any.correlator").Verdict, Any(report, "client.any.correlator").Reason), Is.EqualTo(("inconclusive", "Nothing came.")));
        Assert.That(Any(report, "client.any.code").Cause, Is.Not.EqualTo("timeout"));
    }

    [Test]
    public void A_requirement_that_stays_open_tells_where_it_was_seen()
    {
        RunReport report = Report(b =>
        {
            b.Scenario("other").Operation(FumoOperation.Update, correlator: "c");
            b.Scenario("update").Session().Note(new TroubleEntry { Cause = "timeout", Reason = "Nothing came." });
        });
        Assert.That((Item(report, Scr.FumoC016).Verdict, Item(report, Scr.FumoC016).Reason), Is.EqualTo(("inconclusive", "Nothing came. It was seen and kept in client.any.correlator.")));
    }

    [Test]
    public void Trouble_does_not_hide_what_was_broken_before() =>
        Assert.That(Verdict(b => { Broken(b); b.Note(new TroubleEntry { Cause = "connection", Reason = "dead" }); }).Verdict, Is.EqualTo("fail"));

    [Test]
    public void A_case_that_passes_only_on_a_second_attempt_is_flaky()
    {
        CaseVerdict test = Verdict(b =>
        {
            b.Scenario("update").For("Update", "success", "c").Session(Asked.Exec("Update", "c")).Note(new TroubleEntry { Cause = "connection", Reason = "The line went dead." });
            b.Scenario("update", 2).Operation(FumoOperation.Update, correlator: "c");
        });
        Assert.That((test.Verdict, test.Flaky, test.Attempts.Single().Verdict), Is.EqualTo(("inconclusive", true, "inconclusive")));
    }

    [TestCase("refused", false)]
    [TestCase("implementationExited", true)]
    public void An_attempt_that_ended_before_there_was_anything_to_judge_makes_no_case_flaky(string cause, bool isFlaky)
    {
        CaseVerdict test = Verdict(b =>
        {
            b.Scenario("update").Session().Note(new TroubleEntry { Cause = cause, Reason = "The client aborted the session." });
            b.Scenario("update", 2).Operation(FumoOperation.Update, correlator: "c");
        });
        Assert.That((test.Verdict, test.Flaky, test.Attempts.Count), Is.EqualTo((isFlaky ? "inconclusive" : "pass", isFlaky, 1)));
    }

    [Test]
    public void An_attempt_in_which_a_case_held_as_far_as_it_was_seen_makes_it_not_flaky()
    {
        Case state = new(
            new CaseInfo("client.update.state-value", "State has a defined value", "5.1.10", [Scr.FumoC016], ["update"], ["state.value"]), "update", [StateRules.HasADefinedValue], CaseScope.Scenario);
        TranscriptBuilder builder = TranscriptBuilder.Of(b =>
        {
            b.Scenario("update").Session(Asked.State("10")).Note(new TroubleEntry { Cause = "refused", Reason = "The client aborted the session." });
            b.Scenario("update", 2).Session(Asked.State("10"));
        });

        CaseVerdict test = Test(RunJudge.Judge(builder.Record, builder.Entries, [state], null), state);

        Assert.That((test.Verdict, test.Flaky, test.Attempts.Single().Verdict), Is.EqualTo(("pass", false, "inconclusive")));
    }

    [Test]
    public void Findings_of_another_scenario_do_not_touch_a_case()
    {
        RunReport report = Report(b => { b.Scenario("other"); Broken(b); b.Scenario("update").Operation(FumoOperation.Update, correlator: "c"); });
        Assert.That(Test(report).Verdict, Is.EqualTo("pass"));
        Assert.That(Item(report, Scr.FumoC016).Verdict, Is.EqualTo("fail"));
    }

    [Test]
    public void A_case_that_was_left_out_is_not_run()
    {
        RunReport report = Report(Broken, record => record with { Plan = [new PlannedScenario("update", 1, 1, 1, 0, null, [new PlannedCase(Correlator.Info.Id, "No package.", "fixture")])] });
        Assert.That((Test(report).Verdict, Test(report).Cause, Test(report).Reason), Is.EqualTo(("notRun", "fixture", "No package.")));
    }

    [Test]
    public void A_run_that_the_user_ended_has_the_exit_code_of_an_interrupted_program_whenever_it_is_judged() =>
        Assert.That(Report(b => { Broken(b); b.Fact(Facts.Interrupted); }).ExitCode, Is.EqualTo(130));

    [Test]
    public void A_scenario_that_was_never_played_is_not_run() =>
        Assert.That((Verdict(b => b.Scenario("other").Session(), scenario: "later").Verdict, Verdict(b => b.Scenario("other").Session(), scenario: "later").Cause), Is.EqualTo(("notRun", "interrupted")));

    [Test]
    public void A_launch_that_failed_makes_every_case_inconclusive()
    {
        RunReport report = Report(b => b.Outside().Note(new TroubleEntry { Cause = "launchFailed", Reason = "No such file." }), isEmpty: true);
        Assert.That(report.Tests.Where(test => test.Verdict is not ("inconclusive" or "notApplicable")).Select(test => test.Id), Is.Empty);
        Assert.That((report.Verdict, report.ExitCode), Is.EqualTo(("inconclusive", 3)));
    }

    [Test]
    public void A_feature_that_is_not_there_does_not_apply()
    {
        RunReport report = Report(b => b.Session(Asked.Children("", "Update/State")));
        Assert.That((Item(report, Scr.FumoC003).Verdict, Item(report, Scr.FumoC003).Applicable), Is.EqualTo(("notApplicable", false)));
        Assert.That(Item(report, Scr.FumoC004).Applicable, Is.True);
    }

    [Test]
    public void What_a_scenario_would_show_does_not_apply_to_a_client_that_lacks_what_it_needs()
    {
        CaseVerdict test = Verdict(b => b.Session().Fact(Facts.Lacking, "The device does not have Update."));
        Assert.That((test.Verdict, test.Reason), Is.EqualTo(("notApplicable", "The device does not have Update.")));
    }

    [Test]
    public void Claims_that_the_run_contradicts_are_remarked()
    {
        RunReport report = Report(
            b => b.Session(Asked.Children("", "Update/State")),
            record => record with { Claims = new Dictionary<string, bool> { [Scr.FumoT004] = true, [Scr.FumoT006] = false } });
        Assert.That(report.Remarks, Has.Count.EqualTo(2));
        Assert.That(Item(report, Scr.FumoC004).Applicable, Is.False);
    }

    [Test]
    public void A_ruling_decides_by_profile_and_an_interpretation_otherwise()
    {
        static void Tell(TranscriptBuilder b) => b.Session(Asked.Exec("Update")).Session(new Reported { Source = Asked.Uri("Update") });
        RunReport strict = Report(Tell);
        RunReport field = Report(Tell, profile: "field");
        RunReport read = Report(Tell, record => record with { Interpretations = new Dictionary<string, string> { ["alert.source"] = "operation" } });
        Assert.That(new[] { strict, field, read }.Select(report => Test(report, Source).Verdict), Is.EqualTo((string[])["fail", "pass", "pass"]));
        Assert.That((Test(strict, Source).OtherProfiles["field"], strict.OtherProfiles["field"]), Is.EqualTo(("pass", "inconclusive")));
        Assert.That(Test(strict, Source).Findings.Single().Ruling, Is.EqualTo("alert.source"));
        Assert.That(Test(field, Source).Findings.Single().Effect, Is.EqualTo("warning"));
    }

    [TestCase("alert.correlator", null, "2026-12-31", true)]
    [TestCase("alert.correlator", "client.*", null, true)]
    [TestCase("alert.correlator", "client.download.*", null, false)]
    [TestCase("alert.correlator", null, "2026-11-22", false)]
    [TestCase("alert.source", null, null, false)]
    public void A_waiver_covers_its_rule_in_its_cases_until_its_day(string rule, string? test, string? until, bool isWaived)
    {
        DateOnly? day = until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture);
        RunReport report = Report(Broken, record => record with { Waivers = [new WaiverRecord(rule, test, "known", day)] });
        Assert.That((Test(report).Findings.Single().Waived, report.Verdict), Is.EqualTo((isWaived, "nonConformant")));
        Assert.That(report.Remarks, isWaived ? Is.Empty : Has.Count.EqualTo(1));
    }

    [Test]
    public void A_failure_that_is_waived_everywhere_does_not_fail_the_gate()
    {
        Assert.That(Report(Broken).ExitCode, Is.EqualTo(1));
        Assert.That(Report(Broken, record => record with { Waivers = [new WaiverRecord("alert.correlator", null, "known", null)] }).ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void An_unused_waiver_fails_the_gate_when_waivers_are_strict() =>
        Assert.That(
            Report(b => b.Session(), record => record with { AreWaiversStrict = true, Waivers = [new WaiverRecord("alert.mark", null, "known", null)] }).ExitCode,
            Is.EqualTo(1));

    [TestCase(false, 3)]
    [TestCase(true, 1)]
    public void A_breach_of_the_DM_protocol_touches_the_gate_only_when_it_is_told_to(bool isGated, int exitCode)
    {
        RunReport report = Report(b => b.Open().Client(true, header => header with { VerDtd = "1.1" }, TranscriptBuilder.DevInfo()), record => record with { IsDmGated = isGated });
        Assert.That((report.Dm.Verdict, report.ExitCode, report.Verdict), Is.EqualTo(("nonConformant", exitCode, "inconclusive")));
    }

    [Test]
    public void A_selection_that_leaves_out_what_is_mandatory_makes_the_run_partial()
    {
        RunReport report = Report(b => b.Session(), record => record with { IsPartial = true, Plan = [LeftOut(RunCases.For(Side.Client))] });
        Assert.That((report.Verdict, report.Complete, report.ExitCode), Is.EqualTo(("partial", false, 0)));
        Assert.That(report.Unjudged, Does.Contain(Scr.FumoC011));
    }

    [Test]
    public void The_same_transcript_gives_the_same_report()
    {
        TranscriptBuilder built = TranscriptBuilder.Of(Broken);
        string Once() => JsonSerializer.Serialize(RunJudge.Judge(built.Record, built.Entries, [Correlator, Source], null));
        Assert.That(Once(), Is.EqualTo(Once()));
    }

    [Test]
    public void What_the_run_cost_is_counted()
    {
        RunReport report = Report(b => b.Operation(FumoOperation.Download, offer: "o").Operation(FumoOperation.Update).Session(Asked.Exec("Update", code: "405")));
        Assert.That(report.Operations, Is.EqualTo(new OperationCounts(2, 1, 5)));
    }

    private static void Broken(TranscriptBuilder b) => b.Session(Asked.Exec("Update", "c")).Session(new Reported());

    private static PlannedScenario LeftOut(IReadOnlyList<Case> cases) =>
        new(RunCases.Scenario, 0, 0, 0, 0, null, [.. cases.Select(one => new PlannedCase(one.Info.Id, "Not selected.", "selection"))]);

    private static CaseVerdict Verdict(Action<TranscriptBuilder> tell, string scenario = "update")
    {
        TranscriptBuilder builder = TranscriptBuilder.Of(tell);
        return Test(RunJudge.Judge(builder.Record, builder.Entries, [Correlator with { Scenario = scenario }], null));
    }

    private static RunReport Report(Action<TranscriptBuilder> tell, Func<RunRecord, RunRecord>? change = null, string? profile = null, bool isEmpty = false)
    {
        TranscriptBuilder builder = isEmpty ? new TranscriptBuilder() : TranscriptBuilder.Of(_ => { });
        tell(builder);
        RunRecord record = change?.Invoke(builder.Record) ?? builder.Record;
        bool isSelected = record.Plan.Count == 0 || record.Plan[0].Id != RunCases.Scenario;
        return RunJudge.Judge(record, builder.Entries, isSelected ? [Correlator, Source] : [], null, profile);
    }

    private static CaseVerdict Test(RunReport report, Case? one = null) => report.Tests.Single(test => test.Id == (one ?? Correlator).Info.Id);

    private static CaseVerdict Any(RunReport report, string id) => report.Tests.Single(test => test.Id == id);

    private static ScrVerdict Item(RunReport report, string id) => report.Scr.Single(item => item.Id == id);
}

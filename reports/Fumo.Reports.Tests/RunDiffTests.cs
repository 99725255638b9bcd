using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using CsCheck;
using Fumo.Judge;

namespace Fumo.Reports.Tests;

public sealed class RunDiffTests
{
    private static readonly CaseVerdict Passing = SampleReport.Report.Tests.First(test => test is { Verdict: "pass", Scenario.Length: > 0 }) with { Findings = [] };

    private static readonly Finding Breach = new()
    {
        Rule = "alert.correlator",
        Document = "FUMO",
        Level = "must",
        Effect = "fail",
        Section = "6.2.3",
        Message = "The alert carries another correlator than its Exec. [alert.correlator]",
        Expected = "abc",
        Observed = "xyz",
        At = new(7, "3"),
    };

    private static readonly CaseVerdict Failing = Passing with { Verdict = "fail", Findings = [Breach] };

    private static readonly CaseVerdict Doubtful = Passing with { Verdict = "inconclusive", Cause = "timeout", Reason = "No session by 12:00:01 at port 4711." };

    [Test]
    public void A_run_and_itself_have_no_difference() =>
        RandomReport.Any.Sample(report => RunDiff.Of(report, report) is { IsEmpty: true, ExitCode: 0, IsRegression: false });

    [Test]
    public void What_is_new_one_way_is_mended_the_other_way() => Gen.Select(RandomReport.Any, RandomReport.Any).Sample((one, other) =>
    {
        RunDiff there = RunDiff.Of(one, other);
        RunDiff back = RunDiff.Of(other, one);
        return there.Checks.Count(check => check.Appeared) == back.Checks.Count(check => !check.Appeared)
            && there.Cases.Count(change => change.Kind == ChangeKind.Fixed) <= back.Cases.Count(change => change.Kind == ChangeKind.NewFailure)
            && there.IsEmpty == back.IsEmpty;
    });

    [Test]
    public void A_case_that_fails_now_is_a_regression()
    {
        RunDiff diff = Between(Passing, Failing);
        Assert.That((diff.ExitCode, diff.Cases.Single().Kind, diff.Cases.Single().Reason), Is.EqualTo((1, ChangeKind.NewFailure, Breach.Message)));
    }

    [Test]
    public void A_case_that_fails_by_one_more_rule_is_a_regression()
    {
        Finding another = Breach with { Rule = "alert.source" };
        Assert.That(Between(Failing, Failing with { Findings = [Breach, another] }).ExitCode, Is.EqualTo(1));
        Assert.That(Between(Failing with { Findings = [Breach, another] }, Failing).Cases.Single().Kind, Is.EqualTo(ChangeKind.ChangedReason));
    }

    [Test]
    public void A_failure_that_is_waived_is_told_and_is_no_regression()
    {
        RunDiff diff = Between(Passing, Failing with { Findings = [Breach with { Waived = true }] });
        Assert.That((diff.ExitCode, diff.Cases.Single().Because), Is.EqualTo((0, "waived")));
    }

    [Test]
    public void A_failure_that_is_mended_is_fixed() =>
        Assert.That(Between(Failing, Passing) is { ExitCode: 0, Cases: [{ Kind: ChangeKind.Fixed }] }, Is.True);

    [Test]
    public void A_case_that_is_judged_no_more_is_told_by_an_exit_code_of_its_own() =>
        Assert.That(Between(Passing, Doubtful) is { ExitCode: 3, IsRegression: false, Cases: [{ Kind: ChangeKind.Lost }] }, Is.True);

    [Test]
    public void A_case_that_the_later_run_was_told_to_leave_out_is_not_compared()
    {
        RunDiff diff = Between(Passing, Passing with { Verdict = "notRun", Cause = "selection", Reason = "Left out by the selection." });
        Assert.That((diff.ExitCode, diff.Cases.Count), Is.EqualTo((0, 0)));
        Assert.That(diff.Remarks, Has.One.Contains("1 case that the new run left out"));
    }

    [Test]
    public void A_reason_that_differs_by_times_and_ports_alone_is_the_same() =>
        Assert.That(Between(Doubtful, Doubtful with { Reason = "No session by 13:45:59 at port 65001." }).Cases, Is.Empty);

    [Test]
    public void Another_cause_is_a_changed_reason() =>
        Assert.That(Between(Doubtful, Doubtful with { Cause = "connection" }).Cases.Single().Kind, Is.EqualTo(ChangeKind.ChangedReason));

    [Test]
    public void Runs_of_different_roles_are_not_compared() => Assert.That(
        () => RunDiff.Of(SampleReport.Report, SampleReport.Report with { Run = SampleReport.Report.Run with { Role = "server" } }),
        Throws.InstanceOf<ReportFormatException>().With.Message.Contains("one role"));

    [TestCase(0, 0, ExpectedResult = 0, TestName = "A failure seen once is no regression where two are required")]
    [TestCase(1, 0, ExpectedResult = 1, TestName = "A failure of two attempts was seen twice")]
    [TestCase(0, 1, ExpectedResult = 1, TestName = "A failure of two runs was seen twice")]
    public int Twice(int attempts, int runs)
    {
        CaseVerdict test = Failing with { Attempts = [.. Enumerable.Range(1, attempts).Select(number => new AttemptVerdict(number, "fail", null))] };
        return RunDiff.Of(With(Passing), With(test), new SeenTwice(runs == 0 ? null : With(Failing))).ExitCode;
    }

    [Test]
    public void A_further_run_that_fails_by_another_rule_confirms_nothing() => Assert.That(
        RunDiff.Of(With(Passing), With(Failing), new SeenTwice(With(Failing with { Findings = [Breach with { Rule = "state.value" }] }))).ExitCode, Is.Zero);

    [Test]
    public void A_scenario_that_took_far_longer_than_the_others_let_expect_is_told()
    {
        CaseVerdict[] Cases(params long[] times) =>
            [.. times.Select((time, i) => Passing with { Id = $"c{i}", Scenario = $"s{i}", Transcript = $"transcripts/s{i}.jsonl", DurationMs = time })];
        RunDiff diff = RunDiff.Of(With(Cases(1000, 2000, 3000, 4000)), With(Cases(2000, 4000, 30_000, 8000)));
        Assert.That(diff.Timings, Is.EqualTo(new[] { new TimingOutlier("s2", 3000, 30_000, 5) }));
    }

    [Test]
    public void Every_form_tells_the_same_changes() => Gen.Select(RandomReport.Any, RandomReport.Any).Sample((one, other) =>
    {
        RunDiff diff = RunDiff.Of(one, other);
        using IHtmlDocument page = PageReader.Parse(RunDiffFormat.Render(diff, "html"));
        JsonNode json = JsonNode.Parse(RunDiffFormat.Render(diff, "json"))!;
        string text = RunDiffFormat.Render(diff, "text");
        Assert.That(page.QuerySelectorAll("tr[data-case]").Select(row => row.GetAttribute("data-regression")), Is.EqualTo(diff.Cases.Select(change => change.IsRegression ? "true" : "false")));
        Assert.That(json["cases"]!.AsArray().Select(change => (bool)change!["isRegression"]!), Is.EqualTo(diff.Cases.Select(change => change.IsRegression)));
        Assert.That(text.TrimEnd('\n').Split('\n')[^1], Is.EqualTo(DiffWords.Answer(diff)));
        Assert.That(page.QuerySelectorAll("script, b, title").Select(element => element.LocalName), Is.EqualTo(new[] { "title" }), "text is never markup");
        return text.All(sign => sign == '\n' || !char.IsControl(sign));
    }, iter: 50);

    private static RunDiff Between(CaseVerdict old, CaseVerdict now) => RunDiff.Of(With(old), With(now));

    private static RunReport With(params CaseVerdict[] tests) => SampleReport.Report with { Tests = tests };
}

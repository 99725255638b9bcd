using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>A case with all that is known of it.</summary>
internal static class CaseCard
{
    private const int MaxFindings = 50;

    internal static Html Of(ReportView view, CaseVerdict test) =>
        Tag("article").Id(Anchor.Case(test.Id)).Class("card " + test.Verdict).Has("data-case", test.Id).Has("data-verdict", test.Verdict)
            .Has("aria-labelledby", Anchor.Case(test.Id) + "-h").With(
                Tag("h4").Id(Anchor.Case(test.Id) + "-h").With(Badge(test.Verdict), " ", test.Title),
                Tag("p").Class("under").With(Code(test.Id), $" § {test.Section}", Scenario(test), Others(test)),
                test.Reason is null ? null : Tag("p").Class("lead").With(
                    test.Reason, test.Cause is null ? null : Tag("span").Class("cause").With(" " + test.Cause)),
                Tag("ul").Class("plain asked").With(test.Scr.Select(view.Item).OfType<ScrVerdict>().Select(Requirement)),
                Tag("div").Class("findings").With(test.Findings
                    .OrderBy(finding => Vocabulary.Rank(Vocabulary.Effects, finding.Effect))
                    .Take(MaxFindings).Select(finding => FindingBlock.Of(view, finding))),
                test.Findings.Count <= MaxFindings ? null
                    : Paragraph($"{test.Findings.Count - MaxFindings} more findings are in report.json."),
                Attempts(test),
                Facts(
                    ("Play it again", Code(test.Rerun).Has("data-copy", "")),
                    ("Judged by", Evidence(test)),
                    ("Recorded in", test.Transcript is { } transcript ? FileLink.Of(transcript) : null),
                    ("Scenario took", test.Transcript is null ? null : Times.Lasting(TimeSpan.FromMilliseconds(test.DurationMs))),
                    ("Tags", test.Tags.Count == 0 ? null : string.Join(", ", test.Tags))));

    /// <summary>Ids of a case's requirements, linked where the report holds them.</summary>
    internal static IEnumerable<Html> RequirementIds(ReportView view, CaseVerdict test) =>
        Joined(test.Scr.Select<string, Html>(id => view.Item(id) is null ? id : Link(Anchor.Requirement(id), id)), ", ");

    private static Element Requirement(ScrVerdict item) => Tag("li").With(
        Link(Anchor.Requirement(item.Id), item.Id), " ", item.Title, $" (§ {item.Section}, {item.Status})");

    private static string? Scenario(CaseVerdict test) => test.Scenario.Length == 0 ? null : $" · scenario {test.Scenario}";

    // A client is judged by the wire alone; with a server it depends on the configuration.
    private static string? Evidence(CaseVerdict test) => (test.Role, test.Evidence) switch
    {
        ("server", "wire") => "what is on the wire",
        ("server", "observe") => "what is on the wire, and what was observed of the server",
        _ => null,
    };

    private static string? Others(CaseVerdict test) => test.OtherProfiles.Count == 0 ? null
        : string.Concat(test.OtherProfiles.Select(other => $" · {other.Key}: {Wording.Case(other.Value).Label}"));

    private static Element? Attempts(CaseVerdict test) => test.Attempts.Count == 0 && !test.Flaky ? null : Tag("div").Class("attempts").With(
        Paragraph(test.Flaky ? "Flaky: it passed only on a second attempt." : "It was attempted more than once."),
        Tag("ol").With(test.Attempts.Select(attempt => Tag("li").Has("value", Number(attempt.Number)).With(
            Badge(attempt.Verdict), " ", attempt.Reason))));
}

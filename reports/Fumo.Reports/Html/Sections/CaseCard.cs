using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>A case with all that is known of it; closed, it says how it came out and why.</summary>
internal static class CaseCard
{
    private const int MaxFindings = 50;

    internal static Html Of(ReportView view, CaseVerdict test, bool isOpen)
    {
        Element card = Tag("details").Id(Anchor.Case(test.Id)).Class("card " + test.Verdict).Has("data-case", test.Id).By(test);
        return (isOpen ? card.Has("open", "") : card).With(Summary(test), Body(view, test));
    }

    private static Element Summary(CaseVerdict test) => Tag("summary").With(
        Badge(test.Verdict),
        Tag("span").Class("heading").With(
            Tag("b").With(test.Title), " ", Code(test.Id), " ", Tag("span").Class("section").With("§ " + test.Section),
            test.Reason is null ? null : Tag("span").Class("reason").With(
                test.Reason, test.Cause is null ? null : Tag("span").Class("cause").With(" " + test.Cause))));

    private static Element Body(ReportView view, CaseVerdict test) => Tag("div").Class("body").With(
        test.Scr.Any(id => view.Item(id) is not null)
            ? Tag("ul").Class("plain asked").With(test.Scr.Select(view.Item).OfType<ScrVerdict>().Select(Requirement))
            : null,
        test.Findings.Count == 0 ? null : Tag("div").Class("findings").With(FindingBlock.All(view, test.Findings
            .OrderBy(finding => Vocabulary.Rank(Vocabulary.Effects, finding.Effect)).Take(MaxFindings))),
        test.Findings.Count <= MaxFindings ? null
            : Paragraph($"{test.Findings.Count - MaxFindings} more findings are in report.json."),
        CaseExchange.Of(view, test),
        Attempts(test),
        Facts(
            ("Play it again", Code(test.Rerun).Has("data-copy", "")),
            ("Other profile", Others(test)),
            ("Judged by", Evidence(test)),
            ("Scenario", test.Scenario.Length == 0 ? null : test.Scenario),
            ("Scenario took", test.Transcript is null ? null : Times.Lasting(TimeSpan.FromMilliseconds(test.DurationMs))),
            ("Recorded in", test.Transcript is { } transcript ? FileLink.Of(transcript) : null),
            ("Tags", test.Tags.Count == 0 ? null : string.Join(", ", test.Tags))));

    private static Element Requirement(ScrVerdict item) => Tag("li").With(
        Link(Anchor.Requirement(item.Id), item.Id), " ", item.Title, " ",
        Tag("span").Class("section").With($"§ {item.Section} · {item.Status} · {item.Basis}"));

    // A client is judged by the wire alone; with a server it depends on the configuration.
    private static string? Evidence(CaseVerdict test) => (test.Role, test.Evidence) switch
    {
        ("server", "wire") => "what is on the wire",
        ("server", "observe") => "what is on the wire, and what was observed of the server",
        _ => null,
    };

    private static string? Others(CaseVerdict test) => test.OtherProfiles.Count == 0 ? null
        : string.Join(", ", test.OtherProfiles.Select(other => $"{other.Key}: {Wording.Case(other.Value).Label}"));

    private static Element? Attempts(CaseVerdict test) => test.Attempts.Count == 0 && !test.Flaky ? null : Tag("div").Class("attempts").With(
        Paragraph(test.Flaky ? "Flaky: it passed only on a second attempt." : "It was attempted more than once."),
        Tag("ol").With(test.Attempts.Select(attempt => Tag("li").Has("value", Number(attempt.Number)).With(
            Badge(attempt.Verdict), " ", attempt.Reason))));
}

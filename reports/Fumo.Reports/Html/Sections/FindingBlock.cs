using Fumo.Judge;
using Fumo.Record;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>A finding: what was found, what the text wants and what there was, side by side, and the octets that decide it.</summary>
internal static class FindingBlock
{
    /// <summary>Findings of a case: those that say the same are shown once, with the places of the others.</summary>
    internal static IEnumerable<Html> All(ReportView view, IEnumerable<Finding> findings) =>
        findings.GroupBy(one => (one.Rule, one.Effect, one.Waived, one.Ruling, one.Message, one.Expected, one.Observed))
            .Select(same => Of(view, same.First(), [.. same.Skip(1)]));

    private static Element Of(ReportView view, Finding finding, IReadOnlyList<Finding> others)
    {
        string tone = Wording.Effect(finding.Effect).Tone;
        return Tag("div").Class("finding " + tone).Has("data-rule", finding.Rule).Has("data-effect", finding.Effect).With(
            Tag("p").Class("message").With(
                EffectBadge(finding.Effect),
                finding.Waived ? Tag("span").Class("badge waived").With("waived") : null,
                " ",
                finding.Message),
            Tag("dl").Class("sides").With(
                Tag("div").With(Tag("dt").With("Expected"), Tag("dd").Class("expected").With(Shown(finding.Expected))),
                Tag("div").With(Tag("dt").With("Observed"), Tag("dd").Class("observed").With(Shown(finding.Observed)))),
            Tag("p").Class("under").With(
                $"{finding.Document} § {finding.Section} · {Level(finding.Level)}",
                finding.Ruling is { } ruling ? Tag("span").With(" · rests on ruling ", Link(Anchor.Ruling(ruling), Code(ruling))) : null),
            Evidence(view, finding),
            others.Count == 0 ? null : Tag("details").Class("again").With(
                Tag("summary").With($"The same {Plural.Of(others.Count, "more time")}"),
                Tag("ul").With(others.Select(other => Again(view, other)))));
    }

    private static Element Again(ReportView view, Finding finding) => Tag("li").Has("data-rule", finding.Rule).Has("data-effect", finding.Effect).With(
        PlaceText.Of(finding.At),
        view.ExchangeOf(finding) is { } exchange && Wire.IsShown(view, exchange) ? Tag("span").With(". ", Link(Anchor.Exchange(exchange), "Whole exchange")) : null);

    private static string Shown(string text) => text.Length == 0 ? "(empty)" : text;

    private static string Level(string level) => level switch
    {
        "must" => "the text demands it",
        "should" => "the text recommends it",
        "may" => "the text leaves it free",
        _ => level,
    };

    private static Html Evidence(ReportView view, Finding finding) => view.EntryOf(finding) switch
    {
        MessageEntry message => MessageEvidence.Of(finding, message),
        { } other => Tag("p").Class("where").With(
            $"{Times.OfDay(other.Time)} UTC, {PlaceText.Of(finding.At)}: ", EntryText.Of(other)),
        null => Tag("p").Class("where").With("At " + PlaceText.Of(finding.At)),
    };
}

using Fumo.Judge;
using Fumo.Record;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>A finding: what was found, what the text wants and what there was, side by side, and the octets that decide it.</summary>
internal static class FindingBlock
{
    /// <summary>Findings of a case: each once, with the places at which it was met again.</summary>
    internal static IEnumerable<Html> All(ReportView view, IEnumerable<Finding> findings) => findings.Select(one => Of(view, one));

    private static Element Of(ReportView view, Finding finding)
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
            finding.Count == 1 ? null : Tag("details").Class("again").With(
                Tag("summary").With($"The same {Plural.Of(finding.Count - 1, "more time")}"),
                Tag("ul").With(finding.Places.Select(place => Again(view, finding, place))),
                finding.Count - 1 > finding.Places.Count ? Tag("p").With($"The first {Plural.Of(finding.Places.Count, "place")} of these; the transcripts hold the rest.") : null));
    }

    private static Element Again(ReportView view, Finding finding, FindingRecurrence place) => Tag("li").Has("data-rule", finding.Rule).Has("data-effect", finding.Effect).With(
        PlaceText.Of(place.At),
        place.Observed == finding.Observed ? null : $", observed: {Shown(place.Observed)}",
        view.ExchangeOf(finding with { At = place.At }) is { } exchange && Wire.IsShown(view, exchange) ? Tag("span").With(". ", Link(Anchor.Exchange(exchange), "Whole exchange")) : null);

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

using Fumo.Judge;
using Fumo.Record;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>A finding: what was found, what the text wants and what there was, side by side, and the octets that decide it.</summary>
internal static class FindingBlock
{
    internal static Html Of(ReportView view, Finding finding)
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
            Evidence(view, finding));
    }

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

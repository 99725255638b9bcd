using Fumo.Judge;
using Fumo.Mo;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>The states that the run saw, as a picture and as tables.</summary>
internal static class States
{
    internal const string Anchor = "states";

    private static readonly string[] Tones = ["seen", "passed", "untaken", "illegal"];

    internal static Html? Of(ReportView view)
    {
        if (view.Run is not { } run || run.Roots.Count == 0)
        {
            return null;
        }

        StateStory story = new(run);
        return Section(
            Anchor,
            "States",
            Paragraph(view.Report.Run.Role == "client"
                ? "What the device told of its State in this run."
                : "What the played device told the server of its State in this run."),
            Tag("div").Class("scroll picture").Has("tabindex", "0").Has("role", "group").Has("aria-label", "State picture").With(Picture(view, story)),
            Legend(),
            story.Undefined.Count == 0 ? null
                : Tag("p").Class("notice").With($"None of the ten states: {Plural.Of(story.Undefined.Count, "value")} told, for example ", Code(story.Undefined[0].Text), "."),
            Tag("details").Class("as-text").With(
                Tag("summary").With("The picture as text"),
                Tag("div").With(StateTables.Of(view, story))));
    }

    private static Element Picture(ReportView view, StateStory story)
    {
        (int width, int height) = Arrow.Size;
        return Tag("svg").Class("states").Has("viewBox", $"0 0 {width} {height}").Has("width", Number(width)).Has("height", Number(height))
            .Has("role", "group").Has("aria-labelledby", "states-title").With(
                Tag("title").Id("states-title").With($"State diagram: {Plural.Of(story.Samples.Count, "state")} of ten seen, {Plural.Of(story.Illegal.Count, "illegal movement")}"),
                Tag("defs").With(Tones.Select(Head)),
                Tag("g").Has("aria-hidden", "true").With(story.Arrows.Where(arrow => story.Tone(arrow) != "illegal")
                    .OrderByDescending(story.Tone).Select(arrow => Arrow.Draw(arrow.From, arrow.To, story.Tone(arrow)))),
                Tag("g").With(Enum.GetValues<FumoState>().Select(state => Box(state, story.Samples[state].Count()))),
                Tag("g").With(story.Illegal.Select(one => Illegal(view, one.Key, [.. one]))));
    }

    private static Element Head(string tone) => Tag("marker").Id("tip-" + tone).Class("tip " + tone)
        .Has("viewBox", "0 0 10 10").Has("refX", "9").Has("refY", "5").Has("markerWidth", "9").Has("markerHeight", "9")
        .Has("markerUnits", "userSpaceOnUse").Has("orient", "auto").With(Tag("path").Has("d", "M 0 0 L 10 5 L 0 10 z"));

    private static Element Box(FumoState state, int count)
    {
        (double x, double y) = Arrow.Centre(state);
        string[] name = StateWords.Name(state).Split(", ");
        return Tag("g").Class(count > 0 ? "box seen" : "box untold").Has("role", "img")
            .Has("aria-label", $"{StateWords.Of(state)}: {(count > 0 ? $"told {Plural.Of(count, "time")}" : "not seen")}").With(
                Tag("rect").Has("x", Number((long)x - (Arrow.Width / 2))).Has("y", Number((long)y - (Arrow.Height / 2)))
                    .Has("width", Number(Arrow.Width)).Has("height", Number(Arrow.Height)).Has("rx", "8"),
                Text(x, y - 8, "number", Number((int)state) + (count > 0 ? $" ×{Number(count)}" : "")),
                Text(x, y + (name.Length > 1 ? 7 : 12), "name", name[0]),
                name.Length > 1 ? Text(x, y + 20, "name", name[1]) : null);
    }

    private static Element Text(double x, double y, string kind, string text) =>
        Tag("text").Class(kind).Has("x", Number((long)x)).Has("y", Number((long)y)).Has("text-anchor", "middle").With(text);

    private static Element Illegal(ReportView view, (FumoState From, FumoState To) arrow, StateMove[] moves)
    {
        string what = $"Illegal: from {(int)arrow.From} to {(int)arrow.To}, {Plural.Of(moves.Length, "time")}";
        Point middle = Arrow.Middle(arrow.From, arrow.To);
        Element way = Tag("g").With(Arrow.Draw(arrow.From, arrow.To, "illegal"), Text(middle.X, middle.Y + 5, "sign", "✗"));
        return MoveLink.Anchor(view, moves[0]) is { } anchor
            ? Link(anchor, way, Tag("title").With(what)).Has("aria-label", what)
            : Tag("g").Has("role", "img").Has("aria-label", what).With(way);
    }

    private static Element Legend() => Tag("ul").Class("legend").With(
        Key("seen", "seen"), Key("passed", "on the shortest way between two states that were seen"), Key("untaken", "not seen"), Key("illegal", "not allowed by the diagram"));

    private static Element Key(string tone, string words) => Tag("li").With(
        Tag("svg").Has("width", "34").Has("height", "10").Has("viewBox", "0 0 34 10").Has("aria-hidden", "true").With(Tag("path").Class("way " + tone).Has("d", "M 0 5 H 34")), " " + words);
}

using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>Where what stands, with how much of it.</summary>
internal static class Contents
{
    internal static Html Of(ReportView view)
    {
        (string Anchor, string Name, int Count, bool IsThere)[] parts =
        [
            (Failures.Anchor, "Failed", Failures.Items(view).Count, Failures.Items(view).Count > 0),
            (Unjudged.Anchor, "Not judged", Unjudged.Items(view).Count, Unjudged.Items(view).Count > 0),
            (Requirements.Anchor, "Requirements", view.Report.Scr.Count(item => !DmProtocol.IsItem(item)), true),
            (DmProtocol.Anchor, "DM protocol", view.Report.Scr.Count(DmProtocol.IsItem), true),
            (Cases.Anchor, "Cases", view.Report.Tests.Count, true),
            (States.Anchor, "States", 0, view.Run is { Roots.Count: > 0 }),
            (Timeline.Anchor, "Operations", Timeline.Operations(view).Count, Timeline.Operations(view).Count > 0),
            (Rulings.Anchor, "Rulings", view.RulingIds.Count, view.RulingIds.Count > 0),
            (Wire.Anchor, "On the wire", view.Decisive.Count, view.Decisive.Count > 0),
            (LeftOut.Anchor, "Left out", LeftOut.Count(view), true),
            (RunFacts.Anchor, "This run", 0, true),
        ];
        return Tag("nav").Has("aria-label", "Contents").With(
            Tag("ul").With(parts.Where(part => part.IsThere).Select(part => Tag("li").With(
                Link(part.Anchor, part.Name), part.Count == 0 ? null : Tag("span").Class("count").With(" " + Number(part.Count))))),
            Tag("button").Id("theme").Has("type", "button").Has("hidden", "").With("Dark"));
    }
}

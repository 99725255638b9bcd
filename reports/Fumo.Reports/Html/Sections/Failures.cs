using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>What failed: each requirement with what was found, in a sentence, and the case that shows it.</summary>
internal static class Failures
{
    internal const string Anchor = "failed";
    private const int MaxMessages = 3;

    internal static IReadOnlyList<ScrVerdict> Items(ReportView view) =>
        [.. view.Report.Scr.Where(item => item.Verdict == "fail" && !DmProtocol.IsItem(item))];

    internal static Html? Of(ReportView view)
    {
        IReadOnlyList<ScrVerdict> items = Items(view);
        return items.Count == 0 ? null : Section(
            Anchor,
            "What failed",
            Paragraph("Each requirement that is not met, with what was found. The link leads to the evidence and to how to play it again."),
            Tag("ol").Class("findings-list").Has("data-group", "").With(items.Select(item => Item(view, item))));
    }

    private static Element Item(ReportView view, ScrVerdict item)
    {
        CaseVerdict[] cases = [.. item.Tests.Select(view.Test).OfType<CaseVerdict>().Where(test => test.Verdict == "fail")];
        string[] messages = [.. cases.SelectMany(test => test.Findings).Where(one => one.Effect == "fail").Select(one => one.Message).Distinct()];
        return Tag("li").By(view, item).With(
            Tag("p").Class("headline").With(
                Link(Fumo.Reports.Anchor.Requirement(item.Id), Tag("b").With(item.Id)), " ", item.Title, " ",
                Tag("span").Class("section").With("§ " + item.Section)),
            messages.Length == 0 ? Tag("p").With(item.Reason ?? "No finding is recorded.") : null,
            Tag("ul").With(messages.Take(MaxMessages).Select(message => Tag("li").With(message)))
                .With(messages.Length > MaxMessages ? Tag("li").With($"and {messages.Length - MaxMessages} more") : null),
            cases.Length == 0 ? null : Paragraph("Shown by ", Tag("span").With(Joined(cases.Select(CaseLink.Of), ", ")))
                .Class("shown-by"));
    }
}

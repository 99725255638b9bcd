using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>Every requirement that is not met, with each different finding once: expected, observed, and where it is recorded.</summary>
internal static class CertificateFailures
{
    private const int MaxFindings = 10;

    internal static Html? Of(ReportView view)
    {
        IReadOnlyList<ScrVerdict> items = Failures.Items(view);
        return items.Count == 0 ? null : Section(
            "failures",
            "What failed",
            Tag("div").With(items.Select(item => Item(view, item))));
    }

    private static Element Item(ReportView view, ScrVerdict item)
    {
        (CaseVerdict Case, Finding Finding)[] findings =
        [
            .. item.Tests.Select(view.Test).OfType<CaseVerdict>()
                .SelectMany(test => test.Findings.Where(finding => finding.Effect == "fail").Select(finding => (test, finding)))
                .DistinctBy(pair => (pair.finding.Rule, pair.finding.Message, pair.finding.Expected, pair.finding.Observed)),
        ];
        return Tag("div").Class("failure").With(
            Tag("h3").With(item.Id, " ", Tag("span").With(item.Title), " ", Tag("span").Class("section").With("§ " + item.Section)),
            findings.Length == 0 ? Paragraph(item.Reason ?? "No finding is recorded.") : null,
            Tag("div").With(findings.Take(MaxFindings).Select(pair => Finding(pair.Case, pair.Finding))),
            findings.Length > MaxFindings ? Paragraph($"{findings.Length - MaxFindings} more are in {ReportJson.FileName}.") : null);
    }

    private static Element Finding(CaseVerdict test, Finding finding) => Tag("div").Class("finding").With(
        Paragraph(finding.Message, finding.Waived ? " (waived)" : null),
        Tag("dl").Class("sides").With(
            Tag("div").With(Tag("dt").With("Expected"), Tag("dd").With(finding.Expected)),
            Tag("div").With(Tag("dt").With("Observed"), Tag("dd").With(finding.Observed))),
        Tag("p").Class("where").With(
            Code(test.Id), $" · {finding.Document} § {finding.Section} · {PlaceText.Of(finding.At)}",
            finding.Ruling is { } ruling ? $" · ruling {ruling}" : null,
            test.Transcript is { } transcript ? " · " + transcript : null));
}

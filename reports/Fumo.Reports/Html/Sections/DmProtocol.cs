using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>The verdict on the DM protocol, which stands beside that on FUMO.</summary>
internal static class DmProtocol
{
    internal const string Anchor = "dm";
    internal const string Requirements = "DM protocol requirements";

    internal static bool IsItem(ScrVerdict item) => item.Id.StartsWith("L-", StringComparison.Ordinal);

    /// <summary>Findings on the DM protocol, whatever case they were met in, each rule once.</summary>
    internal static IReadOnlyList<DmFinding> Findings(ReportView view) =>
    [
        .. view.CasesWorstFirst
            .SelectMany(test => test.Findings.Where(finding => finding.Document == "DM").Select(finding => (test, finding)))
            .GroupBy(pair => (pair.finding.Rule, pair.finding.Effect))
            .Select(group => new DmFinding(group.First().test, group.First().finding, group.Sum(pair => pair.finding.Count)))
            .OrderBy(one => Vocabulary.Rank(Vocabulary.Effects, one.First.Effect)),
    ];

    internal static Html Of(ReportView view)
    {
        IReadOnlyList<DmFinding> findings = Findings(view);
        return Section(
            Anchor,
            "DM protocol",
            Paragraph("The device management protocol below FUMO is judged apart: ",
                RunBadge(view.Report.Dm.Verdict),
                ". It touches the verdict on FUMO only where FUMO's behaviour cannot be trusted without it"
                + (view.Page.Record is { IsDmGated: true } ? "; this run lets it fail the gate." : ", and the gate only where the configuration says so.")),
            findings.Count == 0 ? Paragraph("No deviations were found.") : Table(
                "Findings on the DM protocol", ["Effect", "Rule", "Finding", "Section", "Times", "First met in"], findings.Select(Row)),
            RequirementTable.Of(view, Requirements, view.Report.Scr.Where(IsItem)));
    }

    private static Element Row(DmFinding one) => Tag("tr").With(
        Cell(EffectBadge(one.First.Effect)),
        RowHead(Code(one.First.Rule)),
        Cell(one.First.Message).Class("wide"),
        Cell(one.First.Section),
        Cell(Number(one.Times)),
        Cell(CaseLink.Of(one.Case)));
}

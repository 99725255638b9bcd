using Fumo.Judge;
using Fumo.Record;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>What was left out and why: the plan's scenarios and cases, and what came of none.</summary>
internal static class LeftOut
{
    internal const string Anchor = "left-out";

    internal static int Count(ReportView view) => Rows(view).Count;

    internal static Html Of(ReportView view)
    {
        IReadOnlyList<LeftOutRow> rows = Rows(view);
        return Section(
            Anchor,
            "What was left out",
            rows.Count == 0
                ? Paragraph("Nothing: everything that the suite has for this role was played and judged.")
                : Table("Left out of this run", ["What", "Why", "Cause"], rows.Select(row => Tag("tr").With(
                    RowHead(Code(row.What)), Cell(row.Why).Class("wide"), Cell(row.Cause ?? "")))));
    }

    private static IReadOnlyList<LeftOutRow> Rows(ReportView view) =>
        view.Page.Record is { Plan.Count: > 0 } record
            ? [.. record.Plan.SelectMany(FromPlan)]
            : [.. view.Report.Tests.Where(test => test.Verdict == "notRun").Select(FromCase)];

    private static IEnumerable<LeftOutRow> FromPlan(PlannedScenario scenario) =>
        scenario.LeftOut is { } why
            ? [new($"scenario {scenario.Id}", why, null)]
            : scenario.Cases.Where(one => one.LeftOut is not null).Select(one => new LeftOutRow(one.Id, one.LeftOut!, one.Cause));

    private static LeftOutRow FromCase(CaseVerdict test) => new(test.Id, test.Reason ?? "No reason is recorded.", test.Cause);

    private sealed record LeftOutRow(string What, string Why, string? Cause);
}

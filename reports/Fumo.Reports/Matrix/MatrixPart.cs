using Fumo.Judge;
using Fumo.Record;

namespace Fumo.Reports;

/// <summary>The implementations of one role beside each other.</summary>
/// <param name="Role">client or server.</param>
/// <param name="Columns">The implementations, in the order in which their runs were given.</param>
/// <param name="Rows">The requirements: failed ones first, then those on which implementations differ, then the others.</param>
public sealed record MatrixPart(string Role, IReadOnlyList<MatrixColumn> Columns, IReadOnlyList<MatrixRow> Rows)
{
    internal static MatrixPart Of(string role, IEnumerable<MatrixRun> runs)
    {
        MatrixRun[][] columns =
        [
            .. runs.GroupBy(run => (run.Report.Implementation.Name, run.Report.Implementation.Vendor, run.Report.Implementation.Version))
                .Select(same => same.OrderBy(run => run.Report.Run.Started).ToArray()),
        ];
        ILookup<string, ScrVerdict>[][] items = [.. columns.Select(column => column.Select(run => run.Report.Scr.ToLookup(item => item.Id)).ToArray())];
        IEnumerable<ScrVerdict> all = columns.SelectMany(column => column.Reverse()).SelectMany(run => run.Report.Scr).DistinctBy(item => item.Id);
        IEnumerable<MatrixRow> rows = all.Select(item => new MatrixRow(item.Id, item.Title, item.Section, item.Status, [.. items.Select(column => Cell(column, item.Id))]));
        return new(role, [.. columns.Select(Column)], [.. rows.OrderBy(row => row.IsFailed ? 0 : row.IsSplit ? 1 : 2)]);
    }

    private static MatrixColumn Column(MatrixRun[] runs)
    {
        ImplementationRecord latest = runs[^1].Report.Implementation;
        return new(latest.Name, latest.Vendor, latest.Version, [.. runs.Select(MatrixOutcome.Of)]);
    }

    private static MatrixCell Cell(ILookup<string, ScrVerdict>[] runs, string id) =>
        new([.. runs.Select(run => run[id].FirstOrDefault()?.Verdict)], runs[^1][id].FirstOrDefault()?.Reason);
}

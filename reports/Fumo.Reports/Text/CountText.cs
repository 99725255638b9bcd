using System.Globalization;
using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>The counts of a run in words.</summary>
internal static class CountText
{
    /// <summary>9 passed, 2 failed, …; 1 warning.</summary>
    internal static string Cases(SummaryCounts counts) => string.Create(CultureInfo.InvariantCulture,
        $"{counts.Pass} passed, {counts.Fail} failed, {counts.Inconclusive} inconclusive, {counts.NotRun} not run, "
        + $"{counts.NotApplicable} not applicable; {Plural.Of(counts.Warnings, "warning")}");

    /// <summary>31 operations, 12 updates, 58 sessions.</summary>
    internal static string Cost(OperationCounts counts) =>
        $"{Plural.Of(counts.Exec, "operation")}, {Plural.Of(counts.Updates, "update")}, {Plural.Of(counts.Sessions, "session")}";
}

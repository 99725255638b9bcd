using Fumo.Judge;
using Fumo.Record;

namespace Fumo.Reports;

/// <summary>Whether a report has a verdict for every case of the run's plan, and for no other.</summary>
internal static class PlanDifference
{
    /// <summary>In what they differ, a sentence each.</summary>
    /// <param name="record">run.json.</param>
    /// <param name="report">The report.</param>
    internal static IEnumerable<string> Between(RunRecord record, RunReport report)
    {
        if (record.Id != report.Run.Id)
        {
            yield return $"run.json is of the run {BundleName.Shown(record.Id)}, report.json of {BundleName.Shown(report.Run.Id)}";
        }

        string[] planned = [.. record.Plan.SelectMany(scenario => scenario.Cases).Select(one => one.Id)];
        string[] judged = [.. report.Tests.Select(test => test.Id)];
        foreach (string id in planned.Except(judged))
        {
            yield return $"the case {BundleName.Shown(id)} of the plan has no verdict in report.json";
        }

        foreach (string id in judged.Except(planned))
        {
            yield return $"the case {BundleName.Shown(id)} has a verdict in report.json, but is not in the plan";
        }

        foreach (string id in planned.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key))
        {
            yield return $"the case {BundleName.Shown(id)} stands in the plan twice";
        }
    }
}

using Fumo.Catalogue;
using Fumo.Judge;
using Fumo.Record;
using Fumo.Reports;

namespace Fumo.Suites;

/// <summary>Judges a recorded run by the cases of the suite and by those of the DM protocol.</summary>
public static class Judging
{
    /// <summary>Judges a run as far as it was recorded.</summary>
    /// <param name="record">What was known before the first exchange.</param>
    /// <param name="entries">Every entry of every transcript, in order.</param>
    /// <param name="index">The cases of the suite.</param>
    /// <param name="profile">Another profile than the run's; null for the run's own.</param>
    public static RunReport Of(RunRecord record, IReadOnlyList<Entry> entries, SuiteIndex index, string? profile = null)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(entries);
        DateTimeOffset? finished = new PlayedSoFar(entries).Entries.OfType<FactEntry>().Where(fact => fact.Name is Facts.Finished).Max(fact => (DateTimeOffset?)fact.Time);
        return RunJudge.Judge(record, entries, index.Cases, finished, profile);
    }

    /// <summary>A report with all that can be shown with it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="record">What was known before the first exchange; null when it is not at hand.</param>
    /// <param name="entries">Every entry of every transcript, in order.</param>
    public static ReportPage Page(RunReport report, RunRecord? record, IReadOnlyList<Entry> entries) =>
        new(report) { Record = record, Entries = entries, Rulings = FumoCatalogue.Rulings };
}

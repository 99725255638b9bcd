using Fumo.Judge;
using Fumo.Record;
using Fumo.Suites;

namespace Fumo.Cli;

/// <summary>Recorded runs judged again by the suites that the tool comes with.</summary>
internal static class Rejudging
{
    /// <summary>Judges a run from its record and transcripts alone.</summary>
    /// <param name="run">The run.</param>
    /// <param name="profile">Another profile than the run's; null for the run's own.</param>
    public static RunReport Of(RecordedRun run, string? profile) => Judging.Of(run.Record, run.Entries, SuiteShelf.Of(run.Record.Role), profile);
}

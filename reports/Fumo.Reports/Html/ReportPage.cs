using Fumo.Catalogue;
using Fumo.Judge;
using Fumo.Record;

namespace Fumo.Reports;

/// <summary>A report and what can be shown with it; the report alone is enough.</summary>
/// <param name="Report">The report.</param>
public sealed record ReportPage(RunReport Report)
{
    /// <summary>What was known before the first exchange; null when run.json is not at hand.</summary>
    public RunRecord? Record { get; init; }

    /// <summary>The transcripts' entries; empty when they are not at hand.</summary>
    public IReadOnlyList<Entry> Entries { get; init; } = [];

    /// <summary>The rulings that findings may rest on; those of the catalogue unless told otherwise.</summary>
    public IReadOnlyList<Ruling> Rulings { get; init; } = FumoCatalogue.Rulings;
}

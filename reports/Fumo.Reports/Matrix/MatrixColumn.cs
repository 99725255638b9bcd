namespace Fumo.Reports;

/// <summary>One version of one implementation, with its runs, the oldest first.</summary>
/// <param name="Name">The implementation.</param>
/// <param name="Vendor">Its vendor, or null.</param>
/// <param name="Version">Its version, or null.</param>
/// <param name="Runs">How its runs came out, the oldest first; at least one.</param>
public sealed record MatrixColumn(string Name, string? Vendor, string? Version, IReadOnlyList<MatrixOutcome> Runs)
{
    /// <summary>How the latest run came out.</summary>
    public MatrixOutcome Latest => Runs[^1];
}

/// <summary>How a run came out as a whole.</summary>
/// <param name="Run">Its id.</param>
/// <param name="Started">When it began, UTC.</param>
/// <param name="Verdict">conformant, nonConformant, inconclusive or partial.</param>
/// <param name="Profile">How the text was read.</param>
/// <param name="Link">Its page, relative to the matrix; null where there is none.</param>
public sealed record MatrixOutcome(string Run, DateTimeOffset Started, string Verdict, string Profile, string? Link)
{
    internal static MatrixOutcome Of(MatrixRun run) => new(run.Report.Run.Id, run.Report.Run.Started, run.Report.Verdict, run.Report.Profile, run.Link);
}

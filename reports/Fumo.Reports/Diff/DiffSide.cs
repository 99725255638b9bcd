using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>One of the two runs that are compared.</summary>
/// <param name="Run">Its id.</param>
/// <param name="Started">When it began, UTC.</param>
/// <param name="Implementation">The implementation's name.</param>
/// <param name="Version">The implementation's version, or null.</param>
/// <param name="Tool">The tool's version.</param>
/// <param name="Profile">How the text was read.</param>
/// <param name="Outcome">How it came out as a whole.</param>
public sealed record DiffSide(string Run, DateTimeOffset Started, string Implementation, string? Version, string Tool, string Profile, DiffOutcome Outcome)
{
    internal static DiffSide Of(RunReport report) => new(
        report.Run.Id,
        report.Run.Started,
        report.Implementation.Name,
        report.Implementation.Version,
        report.Tool.Version,
        report.Profile,
        new(report.Verdict, report.Dm.Verdict, report.Gate, report.ExitCode));
}

/// <summary>How a run came out as a whole.</summary>
/// <param name="Verdict">conformant, nonConformant, inconclusive or partial.</param>
/// <param name="Dm">The same of the DM protocol.</param>
/// <param name="Gate">passed or failed.</param>
/// <param name="ExitCode">The run's exit code.</param>
public sealed record DiffOutcome(string Verdict, string Dm, string Gate, int ExitCode);

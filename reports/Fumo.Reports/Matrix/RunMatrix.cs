namespace Fumo.Reports;

/// <summary>Several implementations or versions in one table: requirement × implementation, with a trend where one has several runs.</summary>
/// <param name="Parts">A part for each role that the runs have.</param>
public sealed record RunMatrix(IReadOnlyList<MatrixPart> Parts)
{
    /// <summary>Version of the shape of its JSON.</summary>
    public string SchemaVersion { get; init; } = "1.0";

    /// <summary>Puts runs beside each other.</summary>
    /// <param name="runs">The runs, in any order.</param>
    public static RunMatrix Of(IReadOnlyList<MatrixRun> runs) =>
        new([.. runs.GroupBy(run => run.Report.Run.Role).OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => MatrixPart.Of(part.Key, part))]);
}

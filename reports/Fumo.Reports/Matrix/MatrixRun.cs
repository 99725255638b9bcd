using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>A run that a matrix is made of.</summary>
/// <param name="Report">Its report.</param>
/// <param name="Link">Its page, relative to the matrix; null where there is none.</param>
public sealed record MatrixRun(RunReport Report, string? Link);

namespace Fumo.Reports;

/// <summary>A place in a picture.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
internal readonly record struct Point(double X, double Y);

namespace Fumo.Reports;

/// <summary>A line of the summary.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Text">The text, one line, without control characters.</param>
public sealed record SummaryLine(SummaryRole Role, string Text);

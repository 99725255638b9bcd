namespace Fumo.Reports;

/// <summary>How a verdict of a case or a requirement is shown.</summary>
/// <param name="Label">The word.</param>
/// <param name="Sign">A sign that does without colour.</param>
/// <param name="Meaning">A sentence.</param>
internal sealed record CaseWording(string Label, string Sign, string Meaning);

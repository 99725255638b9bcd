namespace Fumo.Reports;

/// <summary>How a verdict of a run is shown.</summary>
/// <param name="Label">The word.</param>
/// <param name="Tone">The verdict of a case that it is drawn like.</param>
/// <param name="Meaning">A sentence.</param>
internal sealed record RunWording(string Label, string Tone, string Meaning);

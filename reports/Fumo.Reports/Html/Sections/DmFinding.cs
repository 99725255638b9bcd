using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>A rule of the DM protocol that was broken.</summary>
/// <param name="Case">The case in which it was met first.</param>
/// <param name="First">The first finding.</param>
/// <param name="Times">How often it was met.</param>
internal sealed record DmFinding(CaseVerdict Case, Finding First, int Times);

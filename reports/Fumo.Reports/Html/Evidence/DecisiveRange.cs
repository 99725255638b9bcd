namespace Fumo.Reports;

/// <summary>Octets of a message that a finding points at.</summary>
/// <param name="From">The first.</param>
/// <param name="Length">How many.</param>
internal readonly record struct DecisiveRange(int From, int Length);

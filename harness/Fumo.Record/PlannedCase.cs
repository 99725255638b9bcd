namespace Fumo.Record;

/// <summary>A case of the plan.</summary>
/// <param name="Id">Its id.</param>
/// <param name="LeftOut">Why it is not judged (not selected, no package, nobody there); null when it is.</param>
/// <param name="Cause">selection, fixture, operator, noEvidence, …; null when it is judged.</param>
public sealed record PlannedCase(string Id, string? LeftOut, string? Cause);

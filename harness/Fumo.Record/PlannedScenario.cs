namespace Fumo.Record;

/// <summary>A scenario of the plan.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Operations">Operations it commands, at most: an Exec answered with 2xx.</param>
/// <param name="Updates">How many of them reach the start of an update.</param>
/// <param name="Sessions">Sessions it needs, about.</param>
/// <param name="Prompts">Operator prompts it shows.</param>
/// <param name="LeftOut">Why it is not played; null when it is.</param>
/// <param name="Cases">Its cases.</param>
public sealed record PlannedScenario(
    string Id, int Operations, int Updates, int Sessions, int Prompts, string? LeftOut, IReadOnlyList<PlannedCase> Cases);

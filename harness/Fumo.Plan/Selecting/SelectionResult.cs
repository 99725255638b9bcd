namespace Fumo.Plan;

/// <summary>A selection, or what is wrong with the expressions.</summary>
/// <param name="Selection">The selection; null when there are mistakes.</param>
/// <param name="Errors">The mistakes, with near hits.</param>
public sealed record SelectionResult(Selection? Selection, IReadOnlyList<ConfigurationError> Errors);

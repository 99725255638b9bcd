namespace Fumo.Plan;

/// <summary>A configuration, or all mistakes that were found in it.</summary>
/// <param name="Configuration">The configuration; null when there are mistakes.</param>
/// <param name="Errors">Every mistake, in the order of the file.</param>
public sealed record ConfigurationResult(RunConfiguration? Configuration, IReadOnlyList<ConfigurationError> Errors);

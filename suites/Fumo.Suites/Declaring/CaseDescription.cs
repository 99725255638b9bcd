using Fumo.Judge;

namespace Fumo.Suites;

/// <summary>What a case's method says when it is asked instead of run.</summary>
/// <param name="Rules">The rules that judge the case.</param>
/// <param name="Scope">Which part of the run they look at.</param>
internal sealed record CaseDescription(IReadOnlyList<Rule> Rules, CaseScope Scope);

using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>A case: which rules judge which part of a run.</summary>
/// <param name="Info">Id, title, requirements and tags.</param>
/// <param name="Scenario">The scenario that it belongs to.</param>
/// <param name="Rules">The rules that judge it.</param>
/// <param name="Scope">Which part of the run its subjects lie in.</param>
/// <param name="IsOptional">True when a conformant implementation may give it nothing to judge (it refuses the Exec): then it does not apply.</param>
public sealed record Case(CaseInfo Info, string Scenario, IReadOnlyList<Rule> Rules, CaseScope Scope, bool IsOptional = false);

/// <summary>Which part of a run a case looks at.</summary>
public enum CaseScope
{
    /// <summary>Only its scenario.</summary>
    Scenario,

    /// <summary>Every scenario of the run.</summary>
    Run,
}

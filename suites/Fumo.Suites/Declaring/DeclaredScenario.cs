using Fumo.Catalogue;
using Fumo.Judge;

namespace Fumo.Suites;

/// <summary>A scenario as its class declares it.</summary>
/// <param name="Info">What it is and costs.</param>
/// <param name="Type">The class.</param>
/// <param name="Cases">Its cases with their rules.</param>
public sealed record DeclaredScenario(ScenarioInfo Info, Type Type, IReadOnlyList<Case> Cases)
{
    /// <summary>A new instance of the class, for one play.</summary>
    public Scenario Create() => (Scenario)Activator.CreateInstance(Type)!;
}

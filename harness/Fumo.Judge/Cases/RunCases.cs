using Fumo.Catalogue;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>The cases that need no scenario of their own: they judge whatever a run holds.</summary>
public static class RunCases
{
    /// <summary>The name that stands for the scenario of such a case.</summary>
    public const string Scenario = CaseTable.Scenario;

    /// <summary>The cases for what is under test.</summary>
    /// <param name="role">What is under test.</param>
    public static IReadOnlyList<Case> For(Side role) => role == Side.Client ? [.. ClientCases.All, .. DmCases.For(role)] : [.. ServerCases.All, .. DmCases.For(role)];

    /// <summary>The same cases as a scenario that costs nothing, for lists and plans.</summary>
    /// <param name="role">What is under test.</param>
    public static ScenarioInfo InfoFor(Side role) =>
        CaseTable.Info("What must hold in every exchange and every operation of the run", role.Role(), For(role));
}

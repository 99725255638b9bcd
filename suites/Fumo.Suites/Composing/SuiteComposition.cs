using Fumo.Catalogue;
using Fumo.Judge;
using Fumo.Plan;
using Fumo.Record;
using Fumo.Reference;

namespace Fumo.Suites;

/// <summary>Puts together what the rooms know of each other only here: ids for the configuration, the plan for a suite.</summary>
public static class SuiteComposition
{
    /// <summary>A reader that knows every id that a configuration may name.</summary>
    public static ConfigurationReader Reader() => new(new KnownIds
    {
        Items = FumoCatalogue.Scr,
        Rules = [.. RuleIndex.All.Select(rule => rule.Id)],
        Rulings = FumoCatalogue.Rulings,
        Client = new KnownBehaviours([.. FaultCatalogue.All.Select(Id)], [.. VariantCatalogue.All.Select(Id)]),
        Server = new KnownBehaviours([.. ServerFaultCatalogue.All.Select(Id)], [.. ServerVariantCatalogue.All.Select(Id)]),
    });

    /// <summary>The plan of a configuration.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="index">The scenarios that there are.</param>
    /// <param name="options">What is wanted.</param>
    public static RunPlan Plan(RunConfiguration configuration, SuiteIndex index, PlanOptions options)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(options);
        return PlanBuilder.Build(configuration, Scenarios(index, configuration.Role), options);
    }

    /// <summary>The scenarios of a suite, and behind them the cases that judge a run as a whole.</summary>
    /// <param name="index">The scenarios that there are.</param>
    /// <param name="role">What is under test.</param>
    public static IReadOnlyList<ScenarioInfo> Scenarios(SuiteIndex index, Side role)
    {
        ArgumentNullException.ThrowIfNull(index);
        return [.. index.Scenarios.Select(scenario => scenario.Info), RunCases.InfoFor(role)];
    }

    private static string Id(BehaviourInfo behaviour) => behaviour.Id;
}

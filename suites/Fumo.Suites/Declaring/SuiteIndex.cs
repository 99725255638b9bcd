using System.Reflection;
using Fumo.Catalogue;
using Fumo.Judge;
using Fumo.Record;

namespace Fumo.Suites;

/// <summary>All scenarios that an assembly declares, in the order in which they are played.</summary>
public sealed class SuiteIndex
{
    private SuiteIndex(Assembly assembly, IReadOnlyList<DeclaredScenario> scenarios)
    {
        Assembly = assembly;
        Scenarios = scenarios;
        Cases = [.. scenarios.SelectMany(scenario => scenario.Cases)];
    }

    /// <summary>Where they are declared.</summary>
    public Assembly Assembly { get; }

    /// <summary>What is under test.</summary>
    public Side Role => Scenarios.Any(scenario => scenario.Info.Role == "server") ? Side.Server : Side.Client;

    /// <summary>The scenarios in order.</summary>
    public IReadOnlyList<DeclaredScenario> Scenarios { get; }

    /// <summary>The cases of all scenarios, in order.</summary>
    public IReadOnlyList<Case> Cases { get; }

    /// <summary>The scenarios that a plan has played, in order; those that only judge the run as a whole are not played.</summary>
    /// <param name="plan">The scenarios of the plan.</param>
    public IReadOnlyList<DeclaredScenario> PlayedBy(IEnumerable<PlannedScenario> plan)
    {
        HashSet<string> wanted = [.. plan.Where(planned => planned.LeftOut is null).Select(planned => planned.Id)];
        return [.. Scenarios.Where(scenario => wanted.Contains(scenario.Info.Id))];
    }

    /// <summary>Reads what the classes of an assembly declare.</summary>
    /// <param name="suites">The assembly.</param>
    public static SuiteIndex Of(Assembly suites)
    {
        ArgumentNullException.ThrowIfNull(suites);
        IEnumerable<DeclaredScenario> declared =
            from type in suites.GetTypes()
            let scenario = type.GetCustomAttribute<ScenarioAttribute>()
            where scenario is not null
            orderby scenario.Order, scenario.Id
            select Read(type, scenario);
        return new SuiteIndex(suites, [.. declared]);
    }

    private static DeclaredScenario Read(Type type, ScenarioAttribute scenario)
    {
        Scenario instance = (Scenario)Activator.CreateInstance(type)!;
        List<Case> cases =
        [
            .. from method in type.GetMethods()
               let attribute = method.GetCustomAttribute<CaseAttribute>()
               where attribute is not null
               orderby method.MetadataToken
               select Read(scenario, method, attribute, instance.Describe(method)),
        ];
        ScenarioInfo info = new(
            scenario.Id,
            scenario.Title,
            instance.Role.ToString().ToLowerInvariant(),
            scenario.Order,
            scenario.Operations,
            scenario.Updates,
            scenario.Sessions,
            scenario.Prompts,
            Words(scenario.Packages),
            [.. cases.Select(judged => judged.Info)])
        {
            SpoilsDownloads = scenario.SpoilsDownloads,
        };
        return new DeclaredScenario(info, type, cases);
    }

    private static Case Read(ScenarioAttribute scenario, MethodInfo method, CaseAttribute attribute, CaseDescription description)
    {
        CaseInfo info = new(
            attribute.IdIn(scenario.Id),
            method.Name.Replace('_', ' '),
            attribute.Section,
            attribute.Scr,
            [.. Words($"{attribute.Tags} {scenario.Tags}").Distinct()],
            [.. description.Rules.Select(rule => rule.Id)]) { NeedsObservation = RuleIndex.AreObserved(description.Rules) };
        return new Case(info, scenario.Id, description.Rules, description.Scope, attribute.IsOptional);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

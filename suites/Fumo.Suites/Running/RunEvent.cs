using Fumo.Drive;
using Fumo.Judge;
using Fumo.Record;

namespace Fumo.Suites;

/// <summary>Something that one who watches a run wants to know.</summary>
public abstract record RunEvent;

/// <summary>A scenario begins.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Number">Which one of the plan, from 1.</param>
/// <param name="Of">How many the plan has.</param>
public sealed record ScenarioBegins(DeclaredScenario Scenario, int Number, int Of) : RunEvent;

/// <summary>A scenario was played and judged.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Cases">How its cases came out.</param>
public sealed record ScenarioJudged(DeclaredScenario Scenario, IReadOnlyList<CaseVerdict> Cases) : RunEvent;

/// <summary>Something goes on inside a scenario.</summary>
/// <param name="What">What it is.</param>
public sealed record Going(DriveEvent What) : RunEvent;

/// <summary>An entry of the transcript was written.</summary>
/// <param name="Entry">The entry, secrets masked.</param>
public sealed record Written(Entry Entry) : RunEvent;

using Fumo.Record;

namespace Fumo.Plan;

/// <summary>What a run plays, in order, what it costs, and what it leaves out and why.</summary>
/// <param name="Scenarios">Every scenario of the role, in the order of the run; those left out say why.</param>
/// <param name="IsPartial">True when selection or shard leaves cases out.</param>
public sealed record RunPlan(IReadOnlyList<PlannedScenario> Scenarios, bool IsPartial)
{
    /// <summary>What the configuration is short of, although nothing is left out for it; in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Which part of the run this is; null for all of it.</summary>
    public Shard? Shard { get; init; }

    /// <summary>The scenarios that are played.</summary>
    public IEnumerable<PlannedScenario> Played => Scenarios.Where(scenario => scenario.LeftOut is null);

    /// <summary>Firmware operations, at most.</summary>
    public int Operations => Played.Sum(scenario => scenario.Operations);

    /// <summary>How many of them reach the start of an update.</summary>
    public int Updates => Played.Sum(scenario => scenario.Updates);

    /// <summary>Sessions, about.</summary>
    public int Sessions => Played.Sum(scenario => scenario.Sessions);

    /// <summary>Operator prompts.</summary>
    public int Prompts => Played.Sum(scenario => scenario.Prompts);

    /// <summary>Cases that are judged.</summary>
    public int Cases => Played.Sum(scenario => scenario.Cases.Count(test => test.LeftOut is null));

    /// <summary>How long the operations take together.</summary>
    /// <param name="operation">The time that one takes.</param>
    public TimeSpan Duration(TimeSpan operation) => operation * Operations;
}

using Fumo.Judge;
using Fumo.Mo;

namespace Fumo.Reports;

/// <summary>What a run saw of the states: which were told, which movements, and which of them the diagram does not allow.</summary>
internal sealed class StateStory
{
    internal StateStory(RunView run)
    {
        Samples = run.States.Where(sample => sample.State is not null).ToLookup(sample => sample.State!.Value);
        Undefined = [.. run.States.Where(sample => sample.State is null)];
        JudgedMove[] moves = [.. JudgedMove.Of(run).Where(one => one.Move.From.State != one.Move.To.State)];
        Illegal = moves.Where(one => !one.IsLegal).ToLookup(Ends, one => one.Move);
        Seen = moves.Where(one => one.IsLegal).ToLookup(Ends, one => one.Move);
        Passed = moves.Where(one => one is { IsLegal: true, Path.Count: > 1 })
            .SelectMany(one => one.Path.Select(step => (Ends: (step.From, step.To), one.Move)))
            .ToLookup(one => one.Ends, one => one.Move);
    }

    /// <summary>The values that were told, by state.</summary>
    internal ILookup<FumoState, StateSample> Samples { get; }

    /// <summary>Values that are none of the ten.</summary>
    internal IReadOnlyList<StateSample> Undefined { get; }

    /// <summary>Legal movements from one value told to the next.</summary>
    internal ILookup<(FumoState From, FumoState To), StateMove> Seen { get; }

    /// <summary>Steps of the diagram that lie on the shortest way between two values told, the states between unseen.</summary>
    internal ILookup<(FumoState From, FumoState To), StateMove> Passed { get; }

    /// <summary>Movements that nothing that was commanded can bring about.</summary>
    internal ILookup<(FumoState From, FumoState To), StateMove> Illegal { get; }

    /// <summary>Every pair of states that has an arrow: those that the standard's figure draws, and what was seen besides.</summary>
    internal IEnumerable<(FumoState From, FumoState To)> Arrows => StateDiagram.Transitions
        .Where(one => one.IsDrawn || IsTaken((one.From, one.To)))
        .Select(one => (one.From, one.To))
        .Concat(Illegal.Select(one => one.Key))
        .Distinct();

    /// <summary>How an arrow is drawn: illegal, seen, passed (states between were not seen) or untaken.</summary>
    internal string Tone((FumoState From, FumoState To) arrow) =>
        Illegal.Contains(arrow) ? "illegal" : IsStep(arrow) && Seen.Contains(arrow) ? "seen" : Passed.Contains(arrow) ? "passed" : "untaken";

    private bool IsTaken((FumoState From, FumoState To) arrow) => Seen.Contains(arrow) || Passed.Contains(arrow);

    private static bool IsStep((FumoState From, FumoState To) arrow) =>
        StateDiagram.Transitions.Any(one => (one.From, one.To) == arrow);

    private static (FumoState From, FumoState To) Ends(JudgedMove one) => (one.Move.From.State!.Value, one.Move.To.State!.Value);
}

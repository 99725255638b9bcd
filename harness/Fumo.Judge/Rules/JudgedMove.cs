using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>A movement of State as the rule on the diagram judges it.</summary>
/// <param name="Move">The two values.</param>
/// <param name="IsLegal">False when nothing that was commanded between can bring it about.</param>
/// <param name="Path">The shortest legal path between them; empty when there is none, or when nothing moved.</param>
public sealed record JudgedMove(StateMove Move, bool IsLegal, IReadOnlyList<StateTransition> Path)
{
    /// <summary>The movements of a run in their order. Those of a played device are the harness's own, and none is illegal.</summary>
    /// <param name="run">The run.</param>
    public static IEnumerable<JudgedMove> Of(RunView run)
    {
        ArgumentNullException.ThrowIfNull(run);
        bool isPlayed = run.Record.Role == Side.Server;
        return StateChecks.Moves(run)
            .Where(move => !isPlayed || !run.Played.Devices.Any(device => device.Entry.Number > move.From.Number && device.Entry.Number < move.To.Number))
            .Select(move => Judge(move, StateChecks.Triggers(run, move), isPlayed));
    }

    private static JudgedMove Judge(StateMove move, StateTrigger[] triggers, bool isPlayed)
    {
        (FumoState from, FumoState to) = (move.From.State!.Value, move.To.State!.Value);
        return new(move, isPlayed || StateChecks.IsLegal(from, to, triggers), StateDiagram.Path(from, to, triggers) ?? []);
    }
}

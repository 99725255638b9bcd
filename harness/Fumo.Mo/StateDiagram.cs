using static Fumo.Mo.FumoState;
using static Fumo.Mo.StateTrigger;

namespace Fumo.Mo;

/// <summary>The state diagram as a table (FUMO 1.0.2, 6, figure 2), and what is taken as legal besides.</summary>
public static class StateDiagram
{
    private static readonly FumoState[] All = Enum.GetValues<FumoState>();

    /// <summary>The states in which an operation ends.</summary>
    public static IReadOnlyList<FumoState> Ends { get; } =
        [DownloadFailed, UpdateFailedHaveData, UpdateFailedNoData, UpdateSuccessfulHaveData, UpdateSuccessfulNoData];

    /// <summary>Every legal transition.</summary>
    public static IReadOnlyList<StateTransition> Transitions { get; } = [.. Drawn(), .. Besides()];

    /// <summary>True when the number is one of the ten states.</summary>
    /// <param name="value">The number.</param>
    public static bool IsState(int value) => Enum.IsDefined((FumoState)value);

    /// <summary>
    /// True when a legal path leads from one value seen to another; states on the way may stay unseen.
    /// </summary>
    /// <param name="from">The value seen before.</param>
    /// <param name="to">The value seen now.</param>
    /// <param name="triggers">What was commanded between them; <see cref="Client"/> is always there.</param>
    public static bool CanReach(FumoState from, FumoState to, IEnumerable<StateTrigger> triggers) => Path(from, to, triggers) is not null;

    /// <summary>The shortest legal path from one value to another: empty from a state to itself, null when there is none.</summary>
    /// <param name="from">The value seen before.</param>
    /// <param name="to">The value seen now.</param>
    /// <param name="triggers">What was commanded between them; <see cref="Client"/> is always there.</param>
    public static IReadOnlyList<StateTransition>? Path(FumoState from, FumoState to, IEnumerable<StateTrigger> triggers)
    {
        HashSet<StateTrigger> active = [Client, .. triggers];
        Dictionary<FumoState, IReadOnlyList<StateTransition>> ways = new() { [from] = [] };
        Queue<FumoState> open = new([from]);
        while (open.TryDequeue(out FumoState state))
        {
            foreach (StateTransition next in Transitions)
            {
                if (next.From == state && active.Contains(next.Trigger) && ways.TryAdd(next.To, [.. ways[state], next]))
                {
                    open.Enqueue(next.To);
                }
            }
        }

        return ways.GetValueOrDefault(to);
    }

    private static IEnumerable<StateTransition> Drawn()
    {
        (FumoState From, FumoState To, StateTrigger Trigger)[] arrows =
        [
            (Idle, DownloadProgressing, ExecDownload),
            (Idle, DownloadProgressing, ExecDownloadAndUpdate),
            (Idle, ReadyToUpdate, ReplacePkgData),
            (ReadyToUpdate, UpdateProgressing, ExecUpdate),
            (DownloadProgressing, DownloadComplete, Client),
            (DownloadProgressing, DownloadFailed, Client),
            (DownloadComplete, ReadyToUpdate, Client),
            (ReadyToUpdate, Idle, ReplacePkgData),
            (ReadyToUpdate, Idle, ReplacePkgUrl),
            (UpdateProgressing, UpdateFailedHaveData, Client),
            (UpdateProgressing, UpdateSuccessfulHaveData, Client),
            (UpdateFailedHaveData, UpdateFailedNoData, Client),
            (UpdateSuccessfulHaveData, UpdateSuccessfulNoData, Client),
            (DownloadFailed, Idle, Client),
            (UpdateFailedNoData, Idle, Client),
            (UpdateSuccessfulHaveData, Idle, Client),
            (UpdateSuccessfulNoData, Idle, Client),
        ];
        return arrows.Select(arrow => new StateTransition(arrow.From, arrow.To, arrow.Trigger, IsDrawn: true));
    }

    private static IEnumerable<StateTransition> Besides()
    {
        yield return new(UpdateFailedHaveData, Idle, Client, false);
        yield return new(DownloadFailed, DownloadProgressing, Resume, false);
        yield return new(UpdateFailedHaveData, UpdateProgressing, Resume, false);
        yield return new(DownloadProgressing, ReadyToUpdate, ReplacePkgData, false);
        yield return new(ReadyToUpdate, ReadyToUpdate, ReplacePkgData, false);
        yield return new(ReadyToUpdate, UpdateProgressing, ExecDownloadAndUpdate, false);
        yield return new(DownloadComplete, UpdateProgressing, ExecDownloadAndUpdate, false);

        // An update may be commanded from any state in which the package is there, the figure draws only the first of them.
        yield return new(DownloadComplete, UpdateProgressing, ExecUpdate, false);
        yield return new(UpdateFailedHaveData, UpdateProgressing, ExecUpdate, false);
        yield return new(UpdateSuccessfulHaveData, UpdateProgressing, ExecUpdate, false);

        foreach (StateTrigger trigger in (StateTrigger[])[ExecDownload, ExecDownloadAndUpdate, ReplacePkgData, ReplacePkgUrl, ExecUpdate])
        {
            foreach (FumoState state in All.Where(state => state != Idle && (state != ReadyToUpdate || trigger is not (ReplacePkgData or ReplacePkgUrl))))
            {
                yield return new(state, Idle, trigger, false);
            }
        }

        foreach (StateTrigger trigger in (StateTrigger[])[ExecDownload, ExecDownloadAndUpdate, ReplacePkgData])
        {
            foreach (FumoState state in All.Where(state => state != DownloadProgressing && (state != Idle || trigger == ReplacePkgData)))
            {
                yield return new(state, DownloadProgressing, trigger, false);
            }
        }
    }
}

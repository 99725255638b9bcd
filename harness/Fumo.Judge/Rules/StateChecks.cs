using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>What the rules on State look at.</summary>
internal static class StateChecks
{
    private static readonly FumoState[] DownloadSucceeded = [FumoState.DownloadComplete, FumoState.ReadyToUpdate];

    private static readonly FumoState[] UpdateSucceeded =
        [FumoState.Idle, FumoState.UpdateSuccessfulHaveData, FumoState.UpdateSuccessfulNoData];

    /// <summary>True when State told before an Exec that no package is there, and none has come since.</summary>
    internal static bool IsWithoutData(RunView run, Execution one)
    {
        StateSample? before = run.States.LastOrDefault(sample => sample.Root == one.Root && sample.Number < one.Number);
        return before?.State is FumoState.UpdateSuccessfulNoData or FumoState.UpdateFailedNoData
            && !run.Executions.Any(other => other != one && other.Root == one.Root && other.Number < one.Number && (other.Number > before.AskedAt || (other.IsAccepted && other.EndsAt > before.AskedAt)))
            && !run.Deliveries.Any(delivery => delivery.Root == one.Root && delivery.Last.Number > before.AskedAt && delivery.Last.Number < one.Number);
    }

    /// <summary>The values asked for after an Exec was answered and before the next command on the object.</summary>
    internal static IEnumerable<StateSample> After(RunView run, Execution one)
    {
        int next = NextCommand(run, one);
        return run.States.Where(sample => sample.Root == one.Root && sample.AskedAt > one.Number && sample.Number < next);
    }

    /// <summary>The values asked for after an operation's alert was there and answered, and before the next command on the object.</summary>
    internal static IEnumerable<StateSample> Settled(RunView run, Execution one) =>
        one.Alert is { } alert && !IsBusy(run, one)
            ? After(run, one).Where(sample => sample.AskedAt > alert.SettledAt)
            : [];

    /// <summary>
    /// True when a value is the end of an earlier operation that nobody has cleaned up: it was there before this one began, and
    /// nothing else was seen since.
    /// </summary>
    internal static bool IsOld(RunView run, Execution one, StateSample sample)
    {
        StateSample? before = run.States.LastOrDefault(earlier => earlier.Root == one.Root && earlier.Number <= one.Number);
        return sample.State is { } now && StateDiagram.Ends.Contains(now)
            && run.States
                .Where(earlier => earlier.Root == one.Root && earlier.Number < sample.Number && earlier.Number > one.Number)
                .Prepend(before)
                .All(earlier => earlier?.State is { } was && StateDiagram.Ends.Contains(was) && StateDiagram.CanReach(was, now, []));
    }

    internal static Deviation? Fits(RunView run, SettledState settled)
    {
        Execution one = settled.Operation;
        FumoState state = settled.Sample.State!.Value;
        ResultOutcome?[] outcomes = [one.Alert!.Outcome, one.Due];
        FumoState[] legal = [.. outcomes.OfType<ResultOutcome>().Distinct().SelectMany(outcome => Legal(run, one, outcome)).Distinct()];
        if (legal.Length == 0 || legal.Contains(state))
        {
            return null;
        }

        string expected = Listed(Legal(run, one, one.Due ?? one.Alert.Outcome!.Value));
        return (one.Due ?? one.Alert.Outcome) == ResultOutcome.Failure && IsOld(run, one, settled.Sample)
            ? Expect.Ruled("state.left-over", $"After {one.Name} failed State still is what an earlier operation left; bring State up to date.", expected, settled.Sample.Text)
            : Expect.Not(
                $"After {one.Name} ended with {one.Alert.Data ?? "no code"} State does not tell that end; bring State up to date before the alert is sent.",
                expected, settled.Sample.Text);
    }

    internal static IEnumerable<StateMove> Moves(RunView run) =>
        from written in (NodeWrite[][])[[.. run.Writes.Where(write => write.IsTaken && run.Locate(write.Uri)?.Path == FumoNodes.State)]]
        from root in run.Roots
        let samples = run.States.Where(sample => sample.Root == root && sample.State is not null).ToArray()
        from pair in samples.Zip(samples.Skip(1))
        where !written.Any(write => write.Number > pair.First.AskedAt && write.Number < pair.Second.Number)
        where !run.Breaks.Any(at => at > pair.First.Number && at < pair.Second.Number)
        select new StateMove(pair.First, pair.Second);

    internal static Deviation? Path(RunView run, StateMove move)
    {
        (FumoState from, FumoState to) = (move.From.State!.Value, move.To.State!.Value);
        StateTrigger[] triggers = Triggers(run, move);
        return IsLegal(from, to, triggers)
            ? null
            : Expect.Not(
                $"State went from {(int)from} to {(int)to}, which nothing that was commanded between can bring about.",
                $"a state that {(int)from} leads to", $"{(int)to} after {(triggers.Length == 0 ? "no command" : string.Join(", ", triggers))}");
    }

    /// <summary>What was commanded between the two values of a move.</summary>
    internal static StateTrigger[] Triggers(RunView run, StateMove move) => [.. run.TriggersBetween(move.From.Root, move.From.Number, move.To.Number)];

    /// <summary>Replaces of State that were answered with success, with the State that was read next, where nothing else could have changed it.</summary>
    internal static IEnumerable<WrittenState> WritesWithoutEffect(RunView run) =>
        from write in run.Writes
        where write is { IsAdd: false, Code: 200, Item.Data: not null } && run.Locate(write.Uri)?.Path == FumoNodes.State
        let root = run.Locate(write.Uri)!.Value.Root
        let before = run.States.LastOrDefault(sample => sample.Root == root && sample.Number < write.Number)
        let after = run.States.FirstOrDefault(sample => sample.Root == root && sample.AskedAt > write.Number)
        where before is not null && after is not null && !run.IsDisturbed(before.Number, after.Number) && !run.Breaks.Any(at => at > before.Number && at < after.Number)
            && !run.TriggersBetween(root, before.Number, after.Number).Any(trigger => trigger is not StateTrigger.ReplacePkgUrl)
            && (after.Text == before.Text || after.Text == write.Item.Data?.Text.Trim())
        select new WrittenState(write, after);

    internal static Deviation? Written(RunView run, NodeWrite write)
    {
        string wanted = write.Item.Data?.Text.Trim() ?? string.Empty;
        ObjectRoot root = run.Locate(write.Uri)!.Value.Root;
        if (!write.IsTaken)
        {
            return null;
        }

        StateSample? before = run.States.LastOrDefault(sample => sample.Root == root && sample.Number < write.Number);
        StateSample? after = run.States.FirstOrDefault(sample => sample.Root == root && sample.AskedAt > write.Number);
        bool isForged = after is not null && before is not null && after.Text == wanted && before.Text != wanted
            && !run.Breaks.Any(at => at > before.Number && at < after.Number)
            && !run.TriggersBetween(root, before.Number, after.Number).Any(trigger => trigger is not StateTrigger.ReplacePkgUrl);
        return isForged
            ? Expect.Not("Replace on State was accepted, and the value that was written reads back; make State read-only.", before!.Text, after!.Text) with { At = after.At }
            : null;
    }

    /// <summary>True when what was commanded can bring about a movement.</summary>
    /// <remarks>What a client makes of an Update without a package is not drawn: it may go through 60 from wherever it is.</remarks>
    internal static bool IsLegal(FumoState from, FumoState to, StateTrigger[] triggers) =>
        from == to || StateDiagram.CanReach(from, to, triggers)
        || (triggers.Contains(StateTrigger.ExecUpdate) && StateDiagram.CanReach(FumoState.UpdateProgressing, to, triggers));

    private static FumoState[] Legal(RunView run, Execution one, ResultOutcome outcome) =>
        outcome == ResultOutcome.Failure ? FailedStates.Of(run, one)
        : one.Operation == FumoOperation.Download ? DownloadSucceeded
        : UpdateSucceeded;

    private static string Listed(FumoState[] states) => string.Join(", ", states.Select(state => (int)state).Order());

    private static int NextCommand(RunView run, Execution one)
    {
        IEnumerable<int> execs = run.Executions.Where(next => next.Root == one.Root && next.Number > one.Number).Select(next => next.Number);
        IEnumerable<int> writes = run.Writes.Where(write => write.Number > one.Number && run.Locate(write.Uri)?.Root == one.Root).Select(write => write.Number);
        IEnumerable<int> breaks = run.Breaks.Where(at => at > one.Number);

        // What a message commands is done after it was received, and answered later: what was asked before it still counts.
        return execs.Concat(writes).Concat(breaks).Append(int.MaxValue).Min();
    }

    private static bool IsBusy(RunView run, Execution one) =>
        run.Operations.Any(other => other != one && other.Root == one.Root && other.Number < one.EndsAt && other.EndsAt > one.EndsAt);
}

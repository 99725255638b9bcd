using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>What the rules on Sequence and Atomic look at.</summary>
internal static class DmGroupChecks
{
    /// <summary>Reads inside of a Sequence of what an earlier command of the same Sequence had written.</summary>
    internal static IEnumerable<SequenceRead> ReadsAfterWrites(RunView run) =>
        from read in run.Reads
        where read is { IsPlain: true, IsOk: true, First: not null, Command.Group: { Command: Sequence, Code: 200 } }
        let writes = run.Writes.Where(write => write.Command.Group == read.Command.Group && write.IsTaken && write.Uri.Names(read.Uri)).ToArray()
        let last = writes.LastOrDefault(write => IndexOf(run, write.Command) < IndexOf(run, read.Command))
        where last is not null
        select new SequenceRead(read, last, writes);

    // A value that is kept in another way than it was written is the business of the node's own rules.
    internal static Deviation? Order(SequenceRead one)
    {
        string? read = one.Read.First!.Text;
        bool isAnother = read != one.Last.Text?.Trim() && one.Writes.Any(write => write.Text?.Trim() == read);
        return isAnother
            ? Expect.Not(
                $"Get of {one.Read.Uri.Text} in a Sequence returned what another command of the Sequence wrote; carry its commands out in their order.",
                Expect.Quote(one.Last.Text), Expect.Quote(read))
            : null;
    }

    internal static Deviation? Whole(RunView run, SentCommand atomic)
    {
        SentCommand[] inner = Inner(run, atomic);
        SentCommand? failed = inner.FirstOrDefault(sent => sent.Code is >= 300 or 215 or 216);
        SentCommand? done = inner.FirstOrDefault(sent => DmTreeProbeChecks.IsDone(sent.Code));
        return DmTreeProbeChecks.IsDone(atomic.Code)
            ? failed is null
                ? null
                : Expect.Not($"An Atomic was answered {atomic.Code} although its {failed.Command.Name} was answered {failed.Code}; answer 507 for the Atomic, or 406 where it is not supported.", "507", $"{atomic.Code}") with { At = atomic.LastStatus!.At }
            : done is null
                ? null
                : Expect.Not($"An Atomic was answered {atomic.Code}, but its {done.Command.Name} {done.Code}; answer 216 for a command that was rolled back, 215 for one that was not executed.", "215, 216 or 516", $"{done.Code}") with { At = done.LastStatus!.At };
    }

    /// <summary>Replace commands of Atomics that failed, read before and after in the same session; one that says 516 says that it is not taken back.</summary>
    internal static IEnumerable<RefusedWrite> RolledBack(RunView run) =>
        from write in run.Writes
        where write.Command.Group is { Command: Atomic, Code: not null } atomic && IsFailed(run, atomic) && write.Code is not (null or 516)
        let reads = run.Reads.Where(read => read is { IsPlain: true, IsOk: true, First: not null, Command.Group: null } && read.Command.Message.Session == write.Command.Message.Session && read.Uri.Names(write.Uri)).ToArray()
        let before = reads.LastOrDefault(read => read.Command.Message.Number < write.Number)
        let after = reads.FirstOrDefault(read => read.Command.Message.Number > write.Number)
        where before is not null && after is not null && !run.Writes.Any(other => other.Command.Group != write.Command.Group && other.Uri.Names(write.Uri)
            && other.Number > before.Command.Message.Number && other.Number < after.Command.Message.Number)
        select new RefusedWrite(write, before, after);

    private static bool IsFailed(RunView run, SentCommand atomic) =>
        !DmTreeProbeChecks.IsDone(atomic.Code) || Inner(run, atomic).Any(sent => sent.Code is >= 300);

    private static SentCommand[] Inner(RunView run, SentCommand group) => [.. run.Commands.Where(sent => sent.Group == group)];

    private static int IndexOf(RunView run, SentCommand command) =>
        Array.FindIndex(Inner(run, command.Group!), sent => sent == command);
}

/// <summary>A Get in a Sequence, with what the Sequence wrote to its node.</summary>
/// <param name="Read">The Get.</param>
/// <param name="Last">The last command before it that wrote to the node.</param>
/// <param name="Writes">All of them.</param>
internal sealed record SequenceRead(NodeRead Read, NodeWrite Last, IReadOnlyList<NodeWrite> Writes) : ISubject
{
    /// <inheritdoc/>
    public Place At => Read.At;
}

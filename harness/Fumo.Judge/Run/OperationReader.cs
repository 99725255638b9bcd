using Fumo.Dm;
using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>Finds the Execs of the DM server, what each was for, and how the wait for its alert ended.</summary>
internal static class OperationReader
{
    internal static List<Execution> Read(
        IReadOnlyList<Entry> entries, IReadOnlyList<ObjectRoot> roots, IEnumerable<SentCommand> commands)
    {
        Dictionary<(int, string), ExecEntry> purposes = [];
        foreach (ExecEntry entry in entries.OfType<ExecEntry>())
        {
            purposes[(entry.Exchange, entry.CmdId.Trim())] = entry;
        }

        List<Execution> executions = [];
        foreach (SentCommand sent in commands.Where(sent => sent.Command is Exec && !sent.Message.IsFromClient))
        {
            foreach (Item item in sent.Items)
            {
                if (NodeUri.Of(item.Target?.LocUri) is { } target)
                {
                    executions.Add(Describe(sent, item, target, roots, purposes, executions));
                }
            }
        }

        executions.RemoveAll(execution => execution.Sent.IsChallenged);
        foreach (Execution execution in executions)
        {
            execution.Wait = WaitOf(execution, entries);
        }

        return executions;
    }

    private static Execution Describe(
        SentCommand sent, Item item, NodeUri target, IReadOnlyList<ObjectRoot> roots, Dictionary<(int, string), ExecEntry> purposes, List<Execution> before)
    {
        (ObjectRoot Root, string Path)? place = TreeReader.Locate(roots, target, sent.Device, sent.Message.Number);
        FumoOperation? operation = FumoOperations.OfNodeName(place?.Path);
        Execution execution = new(sent, item, target, place?.Root, operation);
        execution.Purpose = purposes.GetValueOrDefault((sent.Message.Entry.Exchange, sent.Command.CmdId?.Trim() ?? string.Empty))
            ?? before.LastOrDefault(one => IsRepeated(one, execution))?.Purpose;
        if (execution.IsAccepted)
        {
            place!.Value.Root.Learn(place.Value.Path, sent.LastStatus!.Message.Number, Presence.Present);
        }

        return execution;
    }

    // An Exec that was answered 401 or 407 was not executed: the server sends it again when both know each other.
    private static bool IsRepeated(Execution before, Execution now) =>
        before.Code is null or 401 or 407 && before.Target.Names(now.Target) && before.Correlator == now.Correlator;

    // What was noted in another attempt at the same scenario is no word about this one.
    private static Wait WaitOf(Execution execution, IReadOnlyList<Entry> entries)
    {
        string scenario = execution.Sent.Message.Entry.Scenario;
        string[] facts =
        [
            .. EntryOrder.After(entries, execution.Number).Where(entry => entry.Scenario == scenario)
                .TakeWhile(entry => entry is not ScenarioEntry)
                .OfType<FactEntry>().Select(fact => fact.Name),
        ];
        return facts.Contains(Facts.SecondChance) ? Wait.SecondChance : facts.Contains(Facts.Deadline) ? Wait.Deadline : Wait.Open;
    }
}

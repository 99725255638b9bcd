using Fumo.Record;

namespace Fumo.Judge;

/// <summary>What was said and done in one part of a run.</summary>
internal sealed class PartReader
{
    /// <summary>Reads a part.</summary>
    /// <param name="entries">Its entries.</param>
    /// <param name="messages">Its messages.</param>
    /// <param name="roots">The objects of the whole run; they learn what the part shows of them.</param>
    internal PartReader(IReadOnlyList<Entry> entries, IReadOnlyList<Message> messages, IReadOnlyList<ObjectRoot> roots)
    {
        Sessions = SessionReader.Read(messages, entries);
        Commands = CommandReader.Read(Sessions);
        Reads = TreeReader.Reads(Commands.Where(command => !command.IsChallenged));
        Writes = TreeReader.Writes(Commands.Where(command => !command.IsChallenged));
        TreeReader.Learn(roots, Reads, Writes);
        Executions = OperationReader.Read(entries, roots, Commands);
        Alerts = AlertReader.Read(entries, roots, Commands, Executions);
        Deliveries = TreeReader.Deliveries(roots, Writes);
        States = TreeReader.States(roots, Reads);
    }

    /// <summary>The parts of a run, in order.</summary>
    /// <param name="parts">Where they begin.</param>
    /// <param name="entries">All entries.</param>
    /// <param name="messages">All messages.</param>
    /// <param name="roots">The objects.</param>
    internal static IReadOnlyList<PartReader> ReadAll(RunParts parts, IReadOnlyList<Entry> entries, IReadOnlyList<Message> messages, IReadOnlyList<ObjectRoot> roots)
    {
        ILookup<int, Entry> entriesOf = entries.ToLookup(entry => parts.Of(entry.Number));
        ILookup<int, Message> messagesOf = messages.ToLookup(message => parts.Of(message.Number));
        return [.. Enumerable.Range(0, parts.Count).Select(part => new PartReader([.. entriesOf[part]], [.. messagesOf[part]], roots))];
    }

    internal IReadOnlyList<Session> Sessions { get; }

    internal IReadOnlyList<SentCommand> Commands { get; }

    internal IReadOnlyList<NodeRead> Reads { get; }

    internal IReadOnlyList<NodeWrite> Writes { get; }

    internal IReadOnlyList<Execution> Executions { get; }

    internal IReadOnlyList<ClientAlert> Alerts { get; }

    internal IReadOnlyList<Delivery> Deliveries { get; }

    internal IReadOnlyList<StateSample> States { get; }
}

using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>What the rules look at that judge how a server addresses nodes and puts commands together.</summary>
internal static class DmTargetChecks
{
    /// <summary>The server's commands on nodes.</summary>
    internal static IEnumerable<SentCommand> Addressed(RunView run) =>
        run.Commands.Where(sent => sent.Message.Entry.IsFromImplementation && !sent.Message.IsFromClient && sent.Command is Add or Replace or Delete or Copy or Get or Exec);

    internal static Deviation? Address(SentCommand sent)
    {
        string name = sent.Command.Name;
        if (sent.Items.Count == 0)
        {
            return Expect.Not($"{name} has no Item, and so names no node.", "an Item with Target/LocURI", Expect.None);
        }

        foreach (string? uri in sent.Items.SelectMany(item => sent.Command is Copy ? [item.Target?.LocUri, item.Source?.LocUri] : (string?[])[item.Target?.LocUri]))
        {
            string? fault = string.IsNullOrWhiteSpace(uri) ? "there is none" : UriForm.FaultOf(uri);
            if (fault is not null)
            {
                return Expect.Not($"{name} is not addressed by a URI as nodes have them: {fault}.", "a URI as ./a/b, relative to the root", Expect.Quote(uri));
            }
        }

        return null;
    }

    /// <summary>The server's Atomics and Sequences.</summary>
    internal static IEnumerable<SentCommand> Containers(RunView run) =>
        run.Commands.Where(sent => sent.Message.Entry.IsFromImplementation && sent.Command is Group);

    internal static Deviation? Content(SentCommand sent)
    {
        Command? foreign = ((Group)sent.Command).Commands.FirstOrDefault(inner => inner is Group or Status or Results or UnknownCommand || (sent.Command is Atomic && inner is Get or Exec));
        return foreign is null
            ? null
            : Expect.Not(
                $"{foreign.Name} stands in {sent.Command.Name}, where it may not stand.",
                sent.Command is Atomic ? "Add, Replace, Delete, Copy and Alert" : "Add, Replace, Delete, Copy, Get, Exec and Alert", foreign.Name) with { At = sent.Message.PlaceOf(foreign) };
    }
}

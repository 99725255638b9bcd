using Fumo.Dm;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>What the rules on commands look at.</summary>
internal static class DmCommandChecks
{
    /// <summary>
    /// True when an answer is due: the implementation got the command, and has since ended the package that it answers with.
    /// What stands in a container that was not carried out, and an abort, need none.
    /// </summary>
    internal static bool IsToBeAnswered(SentCommand sent)
    {
        if (sent.Message.Entry.IsFromImplementation || sent.Message.IsDisturbed || sent.Command is Alert { Code: AlertCode.SessionAbort } || sent.Group is { Code: not 200 })
        {
            return false;
        }

        Side answering = sent.Message.IsFromClient ? Side.Server : Side.Client;
        Message[] later = [.. sent.Message.Session!.From(answering).Where(message => message.Number > sent.Message.Number)];

        // Who aborts need not answer first.
        if (sent.Statuses.Count == 0 && later.FirstOrDefault() is { } next && DmPackageChecks.IsAbort(next))
        {
            return false;
        }

        return sent.Statuses.Count > 0 || (later.Length > 0 && (!sent.Message.IsFinal || later.Any(message => message.IsFinal)));
    }

    internal static Deviation? Answer(SentCommand sent)
    {
        string what = $"{sent.Command.Name} {sent.Command.CmdId} was not answered with a Status.";
        return sent.Statuses.Count > 0 ? null
            : sent.Message.IsFromClient && sent.Command is Replace ? Expect.Ruled("dm.status-devinfo", what, "a Status", Expect.None)
            : Expect.Not(what, "a Status", Expect.None);
    }

    internal static Deviation? HeaderStatus(Message message)
    {
        Status[] all = [.. message.Statuses.Where(status => status.CmdRef?.Trim() == "0" || status.Cmd?.Trim() == "SyncHdr")];
        string? answered = message.Answered!.Header!.MsgId?.Trim();

        // A client may say the same again when the answer was lost on its way.
        return all.Length == 0
            ? Expect.Not("The message has no Status for the SyncHdr that it answers.", "Status with CmdRef 0", Expect.None)
            : message.IsFromClient || all.Any(status => status.MsgRef is null || status.MsgRef.Trim() == answered)
                ? null
                : Expect.Not("The Status of the SyncHdr names another message than the one that is answered.", $"MsgRef {Expect.Quote(answered)}", $"MsgRef {Expect.Quote(all[0].MsgRef)}") with { At = message.PlaceOf(all[0]) };
    }

    internal static Deviation? CmdIds(Message message)
    {
        Command[] all = [.. message.Commands.SelectMany(Flatten)];
        Command? wrong = all.FirstOrDefault(command => string.IsNullOrWhiteSpace(command.CmdId) || command.CmdId.Trim() == "0");
        if (wrong is not null)
        {
            return Expect.Not($"{wrong.Name} has no CmdID that can be referred to.", "a CmdID other than 0", Expect.Quote(wrong.CmdId)) with { At = message.PlaceOf(wrong) };
        }

        Command? twice = all.GroupBy(command => command.CmdId!.Trim()).FirstOrDefault(same => same.Skip(1).Any())?.Skip(1).First();
        return twice is null
            ? null
            : Expect.Not($"{twice.Name} has a CmdID that another command of the message has, too.", "a CmdID of its own", Expect.Quote(twice.CmdId)) with { At = message.PlaceOf(twice) };
    }

    internal static Deviation? Reference(RunView run, Answer<Status> answer)
    {
        Status status = answer.Element;
        if (status.Code is not (>= 100 and < 600))
        {
            string what = $"The Status for {status.Cmd} {status.CmdRef}";
            return Expect.Not(
                string.IsNullOrWhiteSpace(status.Data) ? $"{what} has no status code." : $"{what} has {Expect.Quote(status.Data.Trim())}, which is no status code of the DM protocol.",
                "a status code from 101 to 599", Expect.Quote(status.Data));
        }

        if (status.MsgRef is null || status.CmdRef is null)
        {
            return Expect.Not("A Status lacks MsgRef or CmdRef.", "MsgRef and CmdRef", $"MsgRef {Expect.Quote(status.MsgRef)}, CmdRef {Expect.Quote(status.CmdRef)}");
        }

        return status.CmdRef.Trim() == "0" ? HeaderReference(answer) : CommandReference(run, answer);
    }

    internal static Deviation? ResultsReference(RunView run, Answer<Results> answer)
    {
        SentCommand? sent = run.Commands.FirstOrDefault(one => one.Results.Any(other => ReferenceEquals(other.Element, answer.Element)));
        return sent?.Command is Get
            ? null
            : Expect.Not(
                "Results refer to no Get of the server; name its message and its CmdID in MsgRef and CmdRef.",
                "MsgRef and CmdRef of a Get", $"MsgRef {Expect.Quote(answer.Element.MsgRef)}, CmdRef {Expect.Quote(answer.Element.CmdRef)}");
    }

    internal static Deviation? Order(Message message)
    {
        Status[] statuses = [.. message.Statuses.Where(status => status.CmdRef is not null)];
        if (statuses.Length > 0 && message.HeaderStatus is { } header && !ReferenceEquals(statuses[0], header))
        {
            return Expect.Not("The Status of the SyncHdr is not the first.", "CmdRef 0 first", $"CmdRef {statuses[0].CmdRef} first");
        }

        string[] sent = [.. message.Answered?.Commands.SelectMany(Flatten).Select(command => command.CmdId?.Trim() ?? string.Empty) ?? []];
        int[] places = [.. statuses.Select(status => Array.IndexOf(sent, status.CmdRef!.Trim())).Where(place => place >= 0)];
        return places.Zip(places.Skip(1)).All(pair => pair.First <= pair.Second)
            ? null
            : Expect.Not("Status elements do not stand in the order of the commands.", string.Join(", ", places.Order().Select(at => sent[at])), string.Join(", ", places.Select(at => sent[at])));
    }

    internal static IEnumerable<ReturnedItem> ReturnedItems(RunView run) =>
        from message in run.Judged
        from results in message.Commands.OfType<Results>()
        from item in results.Items
        select new ReturnedItem(new Answer<Results>(message, results), item);

    internal static Deviation? Source(RunView run, ReturnedItem returned)
    {
        if (returned.Source is not { } source)
        {
            return Expect.Not("An item of Results has no Source/LocURI; name the node.", "Source/LocURI", Expect.None);
        }

        SentCommand? sent = run.Commands.FirstOrDefault(one => one.Results.Any(other => ReferenceEquals(other.Element, returned.Results.Element)));
        NodeUri[] asked = [.. sent is { Command: Get } ? sent.Items.Select(item => NodeUri.Of(item.Target?.LocUri)).OfType<NodeUri>() : []];
        return asked.Length == 0 || asked.Any(target => source.Names(target) || (IsList(target) && source.Below(target) is not null))
            ? null
            : Expect.Not("An item of Results names another node than the Get asked for.", string.Join(" | ", asked.Select(target => target.Text)), Expect.Quote(source.Text));
    }

    private static bool IsList(NodeUri target) => target.Query?.StartsWith("list=", StringComparison.Ordinal) == true;

    /// <summary>Reads of nodes of which the property Format is known, and is not chr.</summary>
    internal static IEnumerable<NodeRead> OfOtherFormat(RunView run) =>
        run.Reads.Where(read => read is { IsPlain: true, IsOk: true, First: not null } && FormatOf(run, read) is { Length: > 0 } format && format != "chr");

    /// <summary>The property Format of the node that was read, as far as it was asked for; null when it is not known.</summary>
    internal static string? FormatOf(RunView run, NodeRead read) =>
        run.Reads.FirstOrDefault(other => other is { IsOk: true, Property: "Format", First: not null } && other.Command.Device == read.Command.Device && other.Uri.Names(read.Uri))?.First!.Text;

    internal static Deviation? ResultsOrder(SentCommand sent)
    {
        (Answer<Status> status, Answer<Results> results) = (sent.Statuses[0], sent.Results[0]);
        bool isAfter = results.Message.Number > status.Message.Number
            || (results.Message == status.Message && IndexOf(results.Message, results.Element) > IndexOf(status.Message, status.Element));
        return isAfter
            ? null
            : Expect.Not($"The Results of Get {sent.Command.CmdId} come before its Status.", "Status, then Results", "Results, then Status") with { At = results.At };
    }

    internal static Deviation? Sender(Message message)
    {
        Command? foreign = message.IsFromClient
            ? message.Commands.FirstOrDefault(command => command is Add or Delete or Copy or Get or Exec or Atomic or Sequence || IsForeignReplace(command))
            : message.Commands.FirstOrDefault(command => command is Results || IsForeignAlert(command));
        return foreign is null
            ? null
            : Expect.Not(
                $"{foreign.Name} {foreign.CmdId} is not for this side to send.",
                message.IsFromClient ? "DevInfo, Results, Alert and Status" : "management commands, Alert and Status", foreign.Name) with { At = message.PlaceOf(foreign) };
    }

    // What a server says to the user or on the flow of messages; the rest is the client's, or nobody's.
    private static bool IsForeignAlert(Command command) =>
        command is Alert alert && alert.Code is not ((>= AlertCode.Display and <= AlertCode.MultipleChoice) or AlertCode.NextMessage or AlertCode.SessionAbort or AlertCode.NoEndOfData);

    /// <summary>True for a Replace of something else than the device's own DevInfo.</summary>
    private static bool IsForeignReplace(Command command) =>
        command is Replace replace && replace.Items.Any(item => NodeUri.Of(item.Source?.LocUri ?? item.Target?.LocUri)?.Segments is not ["DevInfo", ..]);

    private static Deviation? HeaderReference(Answer<Status> answer)
    {
        Message[] others = [.. answer.Message.Session!.Messages.Where(other => other.Entry.From != answer.Message.Entry.From && other.Number < answer.Message.Number)];
        return answer.Element.Cmd?.Trim() != "SyncHdr"
            ? Expect.Not("A Status with CmdRef 0 does not name SyncHdr.", "'SyncHdr'", Expect.Quote(answer.Element.Cmd))
            : others.Any(other => other.Header!.MsgId?.Trim() == answer.Element.MsgRef!.Trim())
                ? null
                : Expect.Not("The Status of a header refers to a message that there was not; send the MsgID of the message that is answered.", "the MsgID of a message of the other side", $"MsgRef {Expect.Quote(answer.Element.MsgRef)}");
    }

    private static Deviation? CommandReference(RunView run, Answer<Status> answer)
    {
        Status status = answer.Element;
        SentCommand? sent = run.Commands.FirstOrDefault(one => one.Statuses.Any(other => ReferenceEquals(other.Element, status)));
        if (sent is null)
        {
            bool isOfResults = status.Cmd?.Trim() == "Results";
            return isOfResults ? null : Expect.Not("A Status refers to a command that there was not.", "MsgRef and CmdRef of a command", $"MsgRef {status.MsgRef}, CmdRef {status.CmdRef}");
        }

        return status.Cmd?.Trim() == sent.Command.Name
            ? null
            : Expect.Not("A Status does not name the command that it answers.", Expect.Quote(sent.Command.Name), Expect.Quote(status.Cmd));
    }

    private static int IndexOf(Message message, Command command) => message.Commands.ToList().FindIndex(one => ReferenceEquals(one, command));

    private static IEnumerable<Command> Flatten(Command command) => (command as Group)?.Commands.SelectMany(Flatten).Prepend(command) ?? [command];
}

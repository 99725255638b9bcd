using Fumo.Dm;
using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>Finds the client's alerts.</summary>
internal static class AlertReader
{
    internal static List<ClientAlert> Read(
        IReadOnlyList<Entry> entries, IReadOnlyList<ObjectRoot> roots, IEnumerable<SentCommand> commands, IReadOnlyList<Execution> executions)
    {
        StepEntry[] strays = [.. entries.OfType<StepEntry>().Where(step => step.Name == Steps.StrayResult)];
        List<ClientAlert> alerts =
        [
            .. from sent in commands
               where sent.Command is Alert && sent.Message.IsFromClient
               from item in sent.Items.DefaultIfEmpty<Item?>(null)
               select Describe(sent, item, entries, roots, strays),
        ];
        AlertOwners owners = new(alerts, executions);
        foreach (ClientAlert alert in alerts.Where(alert => alert is { IsGeneric: true, IsRequest: false, IsStray: false }))
        {
            owners.Assign(alert);
        }

        owners.AssignForeign();
        return alerts;
    }

    private static ClientAlert Describe(SentCommand sent, Item? item, IReadOnlyList<Entry> entries, IReadOnlyList<ObjectRoot> roots, StepEntry[] strays)
    {
        ClientAlert alert = new(sent, item, TreeReader.Locate(roots, NodeUri.Of(item?.Source?.LocUri), sent.Device)?.Root);
        alert.IsAcknowledged = IsAcknowledged(alert, entries);
        alert.IsStray = strays.Any(step => IsOf(step, alert));
        alert.IsReceiptSeen = alert.IsAcknowledged && IsAnswered(alert);
        return alert;
    }

    // One message may hold a result and something that belongs to none; after a challenge it comes again in the same session.
    private static bool IsOf(StepEntry step, ClientAlert alert) =>
        step.Device == alert.Sent.Device && step.Correlator == alert.Correlator && (step.Code is null || step.Code == alert.Result)
        && (!AlertTypes.All.Contains(step.Detail) || step.Detail == alert.Type)
        && (step.Exchange is not { } exchange || alert.Message.Session!.Messages.Any(message => message.Entry.Exchange == exchange));

    /// <summary>
    /// The Status is one of acceptance or refusal, and reached the client as far as can be seen: the response is whole, and
    /// either the session went on after it or nothing broke the client off before it spoke again.
    /// </summary>
    private static bool IsAcknowledged(ClientAlert alert, IReadOnlyList<Entry> entries)
    {
        if (alert.Sent.LastStatus is not { Element.Code: not (null or 401 or 407) } status || status.Message.Entry.BodyFailure is not null)
        {
            return false;
        }

        // What the harness sent as the client, it also got the answer to.
        if (!alert.Message.Entry.IsFromImplementation || IsAnswered(alert))
        {
            return true;
        }

        // Nothing came of the device after it: had it been ended by then, it may not have read it.
        return EntryOrder.After(entries, status.Message.Number)
            .TakeWhile(entry => entry is not MessageEntry { From: Side.Client })
            .All(entry => entry is not ProcessEntry { Event: not "launched" });
    }

    private static bool IsAnswered(ClientAlert alert) => alert.Message.Session?.Next(Side.Client, alert.Sent.LastStatus!.Message.Number) is not null;
}

using Fumo.Dm;
using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>Finds the client's alerts and tells which Exec each one ends: by correlator, type, object and order.</summary>
internal static class AlertReader
{
    internal static List<ClientAlert> Read(
        IReadOnlyList<Entry> entries, IReadOnlyList<ObjectRoot> roots, IEnumerable<SentCommand> commands, IReadOnlyList<Execution> executions)
    {
        List<ClientAlert> alerts = [];
        StepEntry[] strays = [.. entries.OfType<StepEntry>().Where(step => step.Name == Steps.StrayResult)];
        foreach (SentCommand sent in commands.Where(sent => sent.Command is Alert && sent.Message.IsFromClient))
        {
            foreach (Item? item in sent.Items.DefaultIfEmpty<Item?>(null))
            {
                ClientAlert alert = new(sent, item, TreeReader.Locate(roots, NodeUri.Of(item?.Source?.LocUri), sent.Device)?.Root);
                alert.IsAcknowledged = IsAcknowledged(alert, entries);
                alert.IsStray = strays.Any(step => IsOf(step, alert));
                alert.IsReceiptSeen = alert.IsAcknowledged && IsAnswered(alert);
                if (alert.IsFumo || !sent.Items.Any(other => other != item && IsFumo(other, roots, sent.Device)))
                {
                    Assign(alert, alerts, executions);
                }

                alerts.Add(alert);
            }
        }

        return alerts;
    }

    // Beside an item about an operation the client may tell whatever else it has to tell: an item that is not about one then ends none.
    private static bool IsFumo(Item item, IReadOnlyList<ObjectRoot> roots, string? device) =>
        AlertTypes.Bare(item.Meta?.Type)?.Contains("firmwareupdate", StringComparison.OrdinalIgnoreCase) == true
        || TreeReader.Locate(roots, NodeUri.Of(item.Source?.LocUri), device) is not null;

    private static void Assign(ClientAlert alert, List<ClientAlert> before, IReadOnlyList<Execution> executions)
    {
        if (!alert.IsGeneric || alert.IsRequest || alert.IsStray)
        {
            return;
        }

        if (before.LastOrDefault(one => IsSame(one, alert) && !one.IsAcknowledged) is { } first)
        {
            Redeliver(alert, first, before);
        }
        else if (Open(alert, executions) is { } open)
        {
            (alert.Exec, open.Alert) = (open, alert);
        }
        else if (before.LastOrDefault(one => IsSame(one, alert)) is { IsReceiptSeen: false } lost && lost.Message.Session != alert.Message.Session)
        {
            // The Status was written, but the session did not go on after it: the client may never have had it.
            Redeliver(alert, lost, before);
        }
        else if (Ended(alert, executions) is { } ended)
        {
            alert.Exec = ended;
            ended.TakeExtra(alert);
        }
        else if (Refused(alert, executions) is { } refused)
        {
            (alert.Exec, refused.Alert) = (refused, alert);
        }
    }

    // One message may hold a result and something that belongs to none; after a challenge it comes again in the same session.
    private static bool IsOf(StepEntry step, ClientAlert alert) =>
        step.Device == alert.Sent.Device && step.Correlator == alert.Correlator && (step.Code is null || step.Code == alert.Result)
        && (!AlertTypes.All.Contains(step.Detail) || step.Detail == alert.Type)
        && (step.Exchange is not { } exchange || alert.Message.Session!.Messages.Any(message => message.Entry.Exchange == exchange));

    private static void Redeliver(ClientAlert alert, ClientAlert first, List<ClientAlert> before)
    {
        (alert.IsRedelivery, alert.Exec) = (true, first.Exec);
        foreach (ClientAlert earlier in before.Where(one => alert.IsAcknowledged && IsSame(one, alert) && !one.IsAcknowledged))
        {
            earlier.AcknowledgeAs(alert);
        }
    }

    // An Exec without a Status may never have come to the client: it takes no alert that is evidently that of another.
    private static Execution? Open(ClientAlert alert, IReadOnlyList<Execution> executions) =>
        executions
            .Where(one => one.Operation is not null && one.Number < alert.Message.Number && one.Alert is null && !one.IsRefused && IsOf(alert, one))
            .Where(one => one.Code is not null || IsCorrelated(alert, one) || !(IsPast(one, alert, executions) || executions.Any(other => IsCorrelated(alert, other))))
            .OrderByDescending(one => Score(alert, one))
            .ThenBy(one => one.Wait == Wait.SecondChance && IsPast(one, alert, executions))
            .FirstOrDefault();

    // An operation whose wait is over does not take the alert of the one that was commanded after it.
    private static bool IsPast(Execution one, ClientAlert alert, IReadOnlyList<Execution> executions) =>
        executions.Any(later => later.Number > one.Number && later.Number < alert.Message.Number && later.Operation == one.Operation);

    private static Execution? Ended(ClientAlert alert, IReadOnlyList<Execution> executions) =>
        executions
            .Where(one => one.Alert is not null && !one.IsRefused && one.Number < alert.Message.Number && IsOf(alert, one))
            .OrderByDescending(one => Score(alert, one))
            .ThenByDescending(one => one.Number)
            .FirstOrDefault();

    private static Execution? Refused(ClientAlert alert, IReadOnlyList<Execution> executions) =>
        executions
            .Where(one => one.IsRefused && one.Operation is not null && one.Number < alert.Message.Number && one.Alert is null && (one.Root?.IsOf(alert.Sent.Device) ?? true))
            .Where(one => one.Operation == FumoOperations.OfAlertType(alert.Type) && one.Correlator == alert.Correlator)
            .LastOrDefault();

    private static bool IsOf(ClientAlert alert, Execution execution) =>
        (alert.IsFumo || IsCorrelated(alert, execution)) && (execution.Root?.IsOf(alert.Sent.Device) ?? true);

    private static int Score(ClientAlert alert, Execution execution) =>
        (IsCorrelated(alert, execution) ? 8 : 0)
        + (execution.Operation == FumoOperations.OfAlertType(alert.Type) ? 4 : 0)
        + (execution.Root == alert.Root ? 2 : 0);

    private static bool IsCorrelated(ClientAlert alert, Execution execution) =>
        !string.IsNullOrEmpty(alert.Correlator) && alert.Correlator == execution.Correlator;

    private static bool IsSame(ClientAlert one, ClientAlert other) =>
        one.Exec is not null && one.Correlator == other.Correlator && one.IsGeneric && one.Sent.Device == other.Sent.Device && one.Type == other.Type && one.Data == other.Data
        && (one.Source?.Path ?? string.Empty) == (other.Source?.Path ?? string.Empty);

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

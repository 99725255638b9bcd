namespace Fumo.Judge;

/// <summary>Tells which Exec each alert of a client ends: by correlator, type, object and order.</summary>
/// <param name="alerts">The alerts in order.</param>
/// <param name="executions">The Execs in order.</param>
internal sealed class AlertOwners(IReadOnlyList<ClientAlert> alerts, IReadOnlyList<Execution> executions)
{
    /// <summary>Gives an alert to its Exec; one of a type that is not FUMO's is left to <see cref="AssignForeign"/>.</summary>
    internal void Assign(ClientAlert alert)
    {
        if (alert.IsForeign)
        {
            return;
        }

        if (Before(alert).LastOrDefault(one => IsSame(one, alert) && !one.IsAcknowledged) is { } first)
        {
            Redeliver(alert, first);
        }
        else if (RefusedByCorrelator(alert) is { } named)
        {
            (alert.Exec, named.Alert) = (named, alert);
        }
        else if (Open(alert) is { } open)
        {
            (alert.Exec, open.Alert) = (open, alert);
        }
        else if (Before(alert).LastOrDefault(one => IsSame(one, alert)) is { IsReceiptSeen: false } lost && lost.Message.Session != alert.Message.Session)
        {
            // The Status was written, but the session did not go on after it: the client may never have had it.
            Redeliver(alert, lost);
        }
        else if (RefusedSince(alert) is { } refused)
        {
            (alert.Exec, refused.Alert) = (refused, alert);
        }
        else if (Ended(alert) is { } ended)
        {
            alert.Exec = ended;
            ended.TakeExtra(alert);
        }
        else if (RefusedAlike(alert) is { } alike)
        {
            (alert.Exec, alike.Alert) = (alike, alert);
        }
    }

    /// <summary>
    /// What has a type of somebody else's is the result of the Exec whose correlator it carries, or of one that has nothing
    /// else by its deadline; only then, for a client may tell whatever else it has to tell.
    /// </summary>
    internal void AssignForeign()
    {
        foreach (ClientAlert alert in alerts.Where(alert => alert is { IsGeneric: true, IsForeign: true, IsStray: false }))
        {
            if (alerts.Any(other => other.Sent == alert.Sent && other.IsFumo))
            {
                continue;
            }

            if (Before(alert).LastOrDefault(one => IsSame(one, alert) && !one.IsAcknowledged) is { } first)
            {
                Redeliver(alert, first);
            }
            else if (Unreported(alert).FirstOrDefault(one => IsCorrelated(alert, one)) is { } named)
            {
                (alert.Exec, named.Alert) = (named, alert);
            }
            else if (alert.IsAboutTheObject && Unreported(alert).FirstOrDefault(one => one.Root == alert.Root && one.Wait != Wait.Open && !IsPast(one, alert)) is { } waiting)
            {
                (alert.Exec, waiting.Alert, alert.IsLastResort) = (waiting, alert, true);
            }
        }
    }

    private IEnumerable<ClientAlert> Before(ClientAlert alert) => alerts.TakeWhile(one => one != alert);

    private IEnumerable<Execution> Unreported(ClientAlert alert) =>
        executions.Where(one => one is { Operation: not null, IsRefused: false, Alert: null } && one.Number < alert.Message.Number && IsOfDevice(alert, one));

    private void Redeliver(ClientAlert alert, ClientAlert first)
    {
        (alert.IsRedelivery, alert.Exec, alert.IsLastResort) = (true, first.Exec, first.IsLastResort);
        foreach (ClientAlert earlier in Before(alert).Where(one => alert.IsAcknowledged && IsSame(one, alert) && !one.IsAcknowledged))
        {
            earlier.AcknowledgeAs(alert);
        }
    }

    // An Exec without a Status may never have come to the client: it takes no alert that is evidently that of another.
    private Execution? Open(ClientAlert alert) =>
        Unreported(alert)
            .Where(one => IsOf(alert, one))
            .Where(one => one.Code is not null || IsCorrelated(alert, one) || !(IsPast(one, alert) || executions.Any(other => IsCorrelated(alert, other))))
            .OrderByDescending(one => Score(alert, one))
            .ThenBy(one => one.Wait == Wait.SecondChance && IsPast(one, alert))
            .FirstOrDefault();

    // An operation whose wait is over does not take the alert of the one that was commanded after it.
    private bool IsPast(Execution one, ClientAlert alert) =>
        executions.Any(later => later.Number > one.Number && later.Number < alert.Message.Number && later.Operation == one.Operation);

    private Execution? Ended(ClientAlert alert) =>
        executions
            .Where(one => one.Alert is not null && !one.IsRefused && one.Number < alert.Message.Number && IsOf(alert, one))
            .OrderByDescending(one => Score(alert, one))
            .ThenByDescending(one => one.Number)
            .FirstOrDefault();

    private IEnumerable<Execution> Refused(ClientAlert alert) =>
        executions.Where(one => one is { IsRefused: true, Operation: not null, Alert: null } && one.Number < alert.Message.Number && IsOfDevice(alert, one));

    // Its correlator says whose it is, unless an operation that runs would be left without any: there the correlator is the wrong one.
    private Execution? RefusedByCorrelator(ClientAlert alert) =>
        executions.Any(one => !one.IsRefused && IsCorrelated(alert, one)) || Unreported(alert).Any(one => one.Code is not null && one.Operation == alert.Operation && !HasItsOwn(one, alert))
            ? null
            : Refused(alert).LastOrDefault(one => IsCorrelated(alert, one));

    private bool HasItsOwn(Execution one, ClientAlert alert) =>
        alerts.Any(other => other != alert && other.Message.Number > one.Number && other.Operation == one.Operation && other.Correlator == one.Correlator);

    // What an operation has ended before, has had its alert: this one is of what was commanded since.
    private Execution? RefusedSince(ClientAlert alert) => string.IsNullOrEmpty(alert.Correlator)
        ? Refused(alert).LastOrDefault(one => one.Operation == alert.Operation
            && !executions.Any(ended => ended is { IsRefused: false, Alert: not null } && ended.Root == one.Root && ended.EndsAt >= one.Number && ended.EndsAt < alert.Message.Number))
        : null;

    private Execution? RefusedAlike(ClientAlert alert) =>
        Refused(alert).LastOrDefault(one => one.Operation == alert.Operation && one.Correlator == alert.Correlator);

    private static bool IsOf(ClientAlert alert, Execution execution) => (alert.IsFumo || IsCorrelated(alert, execution)) && IsOfDevice(alert, execution);

    private static bool IsOfDevice(ClientAlert alert, Execution execution) => execution.Root?.IsOf(alert.Sent.Device) ?? true;

    private static int Score(ClientAlert alert, Execution execution) =>
        (IsCorrelated(alert, execution) ? 8 : 0) + (execution.Operation == alert.Operation ? 4 : 0) + (execution.Root == alert.Root ? 2 : 0);

    private static bool IsCorrelated(ClientAlert alert, Execution execution) =>
        !string.IsNullOrEmpty(alert.Correlator) && alert.Correlator == execution.Correlator;

    private static bool IsSame(ClientAlert one, ClientAlert other) =>
        one.Exec is not null && one.Correlator == other.Correlator && one.IsGeneric && one.Sent.Device == other.Sent.Device && one.Type == other.Type && one.Data == other.Data
        && (one.Source?.Path ?? string.Empty) == (other.Source?.Path ?? string.Empty);
}

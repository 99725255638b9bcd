using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The alerts of a device that no Status came for yet; they outlive a power cut.</summary>
internal sealed class AlertQueue(DeviceRecord record, BehaviourChain behaviours, Action keep, Action<string> tell)
{
    private readonly HashSet<int> inFlight = [];

    public bool IsEmpty => record.Alerts.Count == 0;

    public void Add(Alert alert, OperationResult? result)
    {
        Append(alert, result);
        keep();
    }

    /// <summary>Adds an alert that the caller writes to disk together with what it tells.</summary>
    public void Append(Alert alert, OperationResult? result)
    {
        AlertRecord kept = AlertRecord.Of(++record.AlertsMade, alert, result);
        record.Alerts.Add(kept);
        tell($"alert {kept.Type} {kept.Data} {kept.Source} queued");
    }

    public void Clear()
    {
        record.Alerts.Clear();
        keep();
    }

    /// <summary>The alerts that go into a session now; none goes into the same session twice.</summary>
    public IReadOnlyList<PendingAlert> Take()
    {
        List<AlertRecord> taken = [.. record.Alerts.Where(alert => inFlight.Add(alert.Id))];
        return [.. taken.Select(alert => new PendingAlert(alert.ToAlert()) { Answered = code => Answered(alert, code) })];
    }

    public void SessionEnded() => inFlight.Clear();

    private void Answered(AlertRecord alert, int code)
    {
        record.Alerts.RemoveAll(kept => kept.Id == alert.Id);
        keep();
        tell($"alert {alert.Type} {alert.Data} {alert.Source} answered {code}");
        behaviours.AlertAnswered(alert, code);
    }
}

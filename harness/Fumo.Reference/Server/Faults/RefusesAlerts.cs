using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>Some results are refused, though nothing is wrong with them.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does wrong.</param>
/// <param name="answer">Its Status; null for none.</param>
/// <param name="isMeant">Which results it refuses.</param>
public sealed class RefusesAlerts(string id, string title, StatusCode? answer, Func<Alert, Item, bool> isMeant) : ServerFault(
    id, title, "FUMO-S-009")
{
    /// <inheritdoc/>
    public override StatusCode? Answering(DeviceVisit visit, Command command, StatusCode? honest) =>
        command is Alert { Code: AlertCode.GenericAlert } alert && alert.Items.Any(item => IsMeant(alert, item)) ? answer : honest;

    /// <inheritdoc/>
    public override JobExec? Matched(DeviceVisit visit, ReportedResult result, JobExec? honest)
    {
        ArgumentNullException.ThrowIfNull(result);
        return IsMeant(result.Alert, result.Item) ? null : honest;
    }

    private bool IsMeant(Alert alert, Item item) => FumoOperations.OfAlertType(item.Meta?.Type) is not null && isMeant(alert, item);
}

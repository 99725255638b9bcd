using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>Some results are refused, though nothing is wrong with them.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does wrong.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
/// <param name="answer">Its Status; null for none.</param>
/// <param name="isMeant">Which results it refuses.</param>
public sealed class RefusesAlerts(
    string id, string title, string requirement, string rule, StatusCode? answer, Func<Alert, Item, bool> isMeant) : ServerFault(id, title, requirement, rule)
{
    /// <summary>True when its own Execs carry no correlators.</summary>
    public bool SendsNoCorrelators { get; init; }

    /// <inheritdoc/>
    public override string? Correlator(Job job, string? honest) => SendsNoCorrelators ? null : honest;

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

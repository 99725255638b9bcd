using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>A result is acknowledged before it is looked at.</summary>
public sealed class AcceptsResultsForLater() : ServerVariant(
    "A76", "answers 202 to results", "FUMO-S-009")
{
    /// <inheritdoc/>
    public override StatusCode? Answering(DeviceVisit visit, Command command, StatusCode? honest) =>
        honest == StatusCode.Ok && command is Alert { Code: AlertCode.GenericAlert } alert && alert.Items.Any(item => FumoOperations.OfAlertType(item.Meta?.Type) is not null)
            ? StatusCode.AcceptedForProcessing
            : honest;
}

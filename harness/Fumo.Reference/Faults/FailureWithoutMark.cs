using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A failure is no more than information.</summary>
public sealed class FailureWithoutMark() : AlertFault(
    "M90", "sends no Mark with a failure", "FUMO-C-021", "alert.mark")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Meta = item.Meta! with { Mark = null } });
}

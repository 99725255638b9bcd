using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The alert does not say which object it is about.</summary>
public sealed class AlertWithoutSource() : AlertFault(
    "M56", "sends the result alert without a Source", "FUMO-C-012", "alert.source")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Source = null });
}

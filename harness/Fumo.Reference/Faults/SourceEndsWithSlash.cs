using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The Source is the object with a slash behind.</summary>
public sealed class SourceEndsWithSlash() : AlertFault(
    "M60", "ends the Source of the alert with a slash", "FUMO-C-012", "alert.source")
{
    /// <inheritdoc/>
    public override bool IsMild => true;

    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Source = Location.Of($"{result.Order.Root}/") });
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>What the alert is about stands where its result belongs.</summary>
public sealed class TypeAsData() : AlertFault(
    "M69", "puts the alert type into Data and leaves it out of Meta", "FUMO-C-023", "alert.frame")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) => WithItem(
        alert, item => item with { Meta = item.Meta! with { Type = null }, Data = DataValue.OfText(item.Meta.Type ?? string.Empty) });
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The Mark is a word of the maker.</summary>
public sealed class MarkOfItsOwn() : AlertFault(
    "M91", "sends the Mark error", "FUMO-C-023", "alert.mark-word")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Meta = item.Meta! with { Mark = "error" } });
}

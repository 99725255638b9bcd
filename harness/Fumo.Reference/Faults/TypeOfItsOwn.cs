using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The alert has a type that the maker has thought up.</summary>
public sealed class TypeOfItsOwn() : AlertFault(
    "M68", "sends alerts of a type of its own", "FUMO-C-033", "alert.known-type")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Meta = item.Meta! with { Type = "org.openmobilealliance.dm.firmwareupdate.installed" } });
}

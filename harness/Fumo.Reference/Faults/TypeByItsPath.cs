using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>The type is looked for in the whole address that was executed, not in its last segment.</summary>
public sealed class TypeByItsPath() : AlertFault(
    "M65", "reports an Update whenever the executed address contains /Update anywhere", "FUMO-C-013", "alert.type.download")
{
    /// <inheritdoc/>
    public override BehaviourSetup Setup => new() { Roots = ["./UpdateMO/Pkg1"] };

    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Order.Target.Contains("/Update", StringComparison.Ordinal)
            ? WithItem(alert, item => item with { Meta = item.Meta! with { Type = AlertTypes.Update } })
            : alert;
    }
}

using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>The outcome goes under the type by which the user has asked.</summary>
public sealed class ResultAsUserRequest() : AlertFault(
    "M115", "reports the outcome with the userrequest type because a request began the job", "FUMO-C-011", "alert.delivered")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Meta = item.Meta! with { Type = AlertTypes.UserRequest } });
}

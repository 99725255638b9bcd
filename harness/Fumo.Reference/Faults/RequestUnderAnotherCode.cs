using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The request goes under the code of a session event.</summary>
public sealed class RequestUnderAnotherCode() : RequestFault(
    "M112", "sends its request under alert code 1224 instead of 1226", "FUMO-C-028", "request.generic-alert")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, Item item) =>
        alert with { Data = "1224" };
}

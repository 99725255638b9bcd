using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A request is written like the alert that ends an Exec.</summary>
public sealed class RequestWithCorrelator() : RequestFault(
    "M108b", "sends a correlator of its own with a request for an update", "FUMO-C-027", "request.no-correlator")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, Item item) => alert with { Correlator = "request-1" };
}

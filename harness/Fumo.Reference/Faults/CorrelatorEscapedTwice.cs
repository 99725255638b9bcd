using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The correlator is kept as it was written in XML, and written as XML again.</summary>
public sealed class CorrelatorEscapedTwice() : AlertFault(
    "M73c", "sends &amp; back where a correlator has an ampersand", "FUMO-C-016", "alert.correlator")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        alert with { Correlator = alert.Correlator?.Replace("&", "&amp;", StringComparison.Ordinal) };
}

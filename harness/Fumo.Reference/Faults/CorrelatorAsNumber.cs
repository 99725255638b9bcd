using System.Globalization;
using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A correlator of digits is kept as a number.</summary>
public sealed class CorrelatorAsNumber() : AlertFault(
    "M74", "drops the leading zeros of a correlator", "FUMO-C-016", "alert.correlator")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        alert with { Correlator = long.TryParse(alert.Correlator, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number.ToString(CultureInfo.InvariantCulture) : alert.Correlator };
}

using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>One way for an operation to end is forgotten when alerts are sent.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does wrong, in a sentence.</param>
/// <param name="code">The result code that nobody hears of.</param>
public sealed class SilentAfter(string id, string title, ResultCode code) : DeviceFault(id, title, "FUMO-C-011", "alert.delivered")
{
    /// <inheritdoc/>
    public override IEnumerable<Alert> Alerts(OperationResult result, IEnumerable<Alert> alerts)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Code == code ? [] : alerts;
    }
}

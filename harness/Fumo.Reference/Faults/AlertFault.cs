using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A fault in the alert that tells an operation's outcome.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does wrong, in a sentence.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
public abstract class AlertFault(string id, string title, string requirement, string rule) : DeviceFault(id, title, requirement, rule)
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Alert> Alerts(OperationResult result, IEnumerable<Alert> alerts) =>
        alerts.Select(alert => Spoil(alert, result));

    /// <summary>What the device sends in place of the alert.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="result">The outcome that it tells.</param>
    protected abstract Alert Spoil(Alert alert, OperationResult result);

    /// <summary>The alert with another item.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="change">What is made of its item.</param>
    protected static Alert WithItem(Alert alert, Func<Item, Item> change)
    {
        ArgumentNullException.ThrowIfNull(alert);
        ArgumentNullException.ThrowIfNull(change);
        return alert with { Items = [change(alert.Items[0])] };
    }
}

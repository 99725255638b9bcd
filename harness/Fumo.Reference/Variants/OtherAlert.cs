using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A device that writes the alert of an operation's end in another way.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does, in a sentence.</param>
/// <param name="requirement">The requirement that it is about.</param>
/// <param name="change">What becomes of the alert.</param>
public sealed class OtherAlert(string id, string title, string requirement, Func<Alert, OperationResult, Alert> change) : DeviceVariant(id, title, requirement)
{
    /// <inheritdoc/>
    public override IEnumerable<Alert> Alerts(OperationResult result, IEnumerable<Alert> alerts) => alerts.Select(alert => change(alert, result));

    /// <summary>An alert whose item is another.</summary>
    /// <param name="change">What becomes of the item.</param>
    public static Func<Alert, OperationResult, Alert> Item(Func<Item, OperationResult, Item> change) =>
        (alert, result) => alert with { Items = [change(alert.Items[0], result)] };

    /// <summary>An alert whose item has another Meta.</summary>
    /// <param name="change">What becomes of Meta.</param>
    public static Func<Alert, OperationResult, Alert> Meta(Func<Meta, OperationResult, Meta> change) =>
        Item((item, result) => item with { Meta = change(item.Meta ?? new Meta(), result) });

    /// <summary>An alert whose Data is written otherwise.</summary>
    /// <param name="change">What becomes of its text.</param>
    public static Func<Alert, OperationResult, Alert> Data(Func<string, string> change) =>
        Item((item, _) => item with { Data = DataValue.OfText(change(item.Data!.Text)) });
}

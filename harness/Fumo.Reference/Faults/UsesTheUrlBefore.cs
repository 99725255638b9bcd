namespace Fumo.Reference;

/// <summary>A download takes the URL that was set before the last one.</summary>
public sealed class UsesTheUrlBefore() : OrderFault(
    "M45", "fetches what PkgURL named before it was last replaced", "FUMO-C-003", "download.fetched")
{
    /// <inheritdoc/>
    protected override OperationOrder? Change(OperationOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        string[] same = [.. Urls.Where(one => one.Root == order.Root && one.Path.StartsWith($"{order.Operation}/", StringComparison.Ordinal)).Select(one => one.Url)];
        return same.Length > 1 ? order with { Url = same[^2] } : order;
    }
}

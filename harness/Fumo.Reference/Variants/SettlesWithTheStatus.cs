using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>State shows the end of an operation as soon as its alert has its Status, not before.</summary>
public sealed class SettlesWithTheStatus() : DeviceVariant("A34", "shows 30 or 60 until its alert is answered, then the end", "FUMO-C-007")
{
    private readonly Dictionary<string, FumoState> held = [];

    /// <inheritdoc/>
    public override IEnumerable<Dm.Alert> Alerts(OperationResult result, IEnumerable<Dm.Alert> alerts)
    {
        ArgumentNullException.ThrowIfNull(result);
        held[result.Order.Root] = result.Order.Operation == FumoOperation.Update || !result.HasDownloadFailed && result.Order.Operation != FumoOperation.Download
            ? FumoState.UpdateProgressing
            : FumoState.DownloadProgressing;
        return alerts;
    }

    /// <inheritdoc/>
    public override void AlertAnswered(AlertRecord alert, int code)
    {
        ArgumentNullException.ThrowIfNull(alert);
        if (alert.Result is { } result)
        {
            held.Remove(result.Order.Root);
        }
    }

    /// <inheritdoc/>
    public override string StateRead(string root, FumoState state, string honest) =>
        held.TryGetValue(root, out FumoState before) ? $"{(int)before}" : honest;
}

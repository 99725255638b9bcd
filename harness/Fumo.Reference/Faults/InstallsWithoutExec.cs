using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>An update begins when the package is there.</summary>
public sealed class InstallsWithoutExec() : DeviceFault(
    "M41", "installs the package as soon as Update/PkgData is replaced", "FUMO-C-009", "packagedata.waits")
{
    /// <inheritdoc/>
    public override void Written(string root, string path, ReadOnlyMemory<byte> value)
    {
        if (path == FumoNodes.PkgData && !value.IsEmpty)
        {
            Device.Start(new OperationOrder(root, FumoOperation.Update, string.Empty, null, string.Empty));
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Alert> Alerts(OperationResult result, IEnumerable<Alert> alerts)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Order.Target.Length == 0 ? [] : alerts;
    }
}

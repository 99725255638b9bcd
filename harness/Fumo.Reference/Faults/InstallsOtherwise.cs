using System.Text;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>What runs on the device is not what the alert of an operation tells.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does wrong, in a sentence.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
/// <param name="running">The firmware that runs after an operation, by its result, the firmware before and the package's; null for that of the honest device.</param>
public sealed class InstallsOtherwise(string id, string title, string requirement, string rule, Func<OperationResult, string, string?, string?> running)
    : DeviceFault(id, title, requirement, rule)
{
    private TreeNode? shown;
    private string? firmware;
    private (string Before, string? Brought) change = (string.Empty, null);

    /// <inheritdoc/>
    public override void TreeBuilt(ManagementTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        shown = tree.Find("DevDetail/FwV")!;
        Func<ReadOnlyMemory<byte>> honest = shown.Reading!;
        shown.Reading = () => firmware is null ? honest() : Encoding.UTF8.GetBytes(firmware);
    }

    /// <inheritdoc/>
    public override ResultCode PackageChecked(OperationOrder order, PackageFile? package, ResultCode honest)
    {
        change = (shown!.Text, package?.To);
        return honest;
    }

    /// <inheritdoc/>
    public override OperationResult OperationEnded(OperationResult honest)
    {
        ArgumentNullException.ThrowIfNull(honest);
        if (honest.Order.Operation != FumoOperation.Download && !honest.HasDownloadFailed)
        {
            firmware = running(honest, change.Before, change.Brought);
        }

        return honest;
    }
}

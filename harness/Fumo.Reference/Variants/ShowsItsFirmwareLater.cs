using System.Text;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The firmware's version is brought up to date some sessions after the alert.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does, in a sentence.</param>
/// <param name="sessions">In how many sessions the old version is still shown.</param>
public sealed class ShowsItsFirmwareLater(string id, string title, int sessions) : DeviceVariant(id, title, "FUMO-C-004")
{
    private Func<ReadOnlyMemory<byte>>? honest;
    private string? shown;
    private int left;

    /// <inheritdoc/>
    public override void TreeBuilt(ManagementTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        TreeNode node = tree.Find("DevDetail/FwV")!;
        honest = node.Reading;
        node.Reading = () => Encoding.UTF8.GetBytes(shown ??= Current());
    }

    /// <inheritdoc/>
    public override OperationResult OperationEnded(OperationResult honest)
    {
        left = sessions;
        return honest;
    }

    /// <inheritdoc/>
    public override void SessionEnded(SessionOutcome outcome)
    {
        if (--left <= 0)
        {
            shown = Current();
        }
    }

    private string Current() => Encoding.UTF8.GetString(honest!().Span);
}

using System.Globalization;
using System.Text;
using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>What the server says about sizes is not heard, and PkgName is one octet longer than that.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does wrong, in a sentence.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
/// <param name="limit">The size that the server tells.</param>
/// <param name="without">What the device hears instead.</param>
public sealed class ReturnsTooMuch(
    string id, string title, string requirement, string rule, Func<Meta, string?> limit, Func<Meta, Meta> without) : DeviceFault(id, title, requirement, rule)
{
    private int told;

    /// <inheritdoc/>
    public override void ObjectBuilt(TreeNode x, string root)
    {
        ArgumentNullException.ThrowIfNull(x);
        x.Child(FumoNodes.PkgName)!.Reading = () => Encoding.UTF8.GetBytes(new string('n', told + 1));
    }

    /// <inheritdoc/>
    public override SyncMl Receiving(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Header.Meta is not { } meta)
        {
            return message;
        }

        told = int.TryParse(limit(meta), NumberStyles.None, CultureInfo.InvariantCulture, out int size) ? size : told;
        return message.WithHeader(header => header with { Meta = without(meta) });
    }
}

using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>A fault in which operation, of which URL, an accepted Exec starts.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does wrong, in a sentence.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
public abstract class OrderFault(string id, string title, string requirement, string rule) : DeviceFault(id, title, requirement, rule)
{
    private readonly List<(string Root, string Path, string Url)> urls = [];

    /// <summary>The URLs that a server has written since the device was switched on, oldest first.</summary>
    protected IReadOnlyList<(string Root, string Path, string Url)> Urls => urls;

    /// <inheritdoc/>
    public sealed override OperationOrder? Starting(OperationOrder order, OperationOrder? honest) => honest is null ? null : Change(honest);

    /// <inheritdoc/>
    public sealed override void Written(string root, string path, ReadOnlyMemory<byte> value)
    {
        if (path != FumoNodes.PkgData)
        {
            urls.Add((root, path, DataValue.OfOctets(value).Text));
        }
    }

    /// <summary>The URL that was last written to a node; null for none.</summary>
    /// <param name="root">The URI of the FUMO.</param>
    /// <param name="path">The node's path below it.</param>
    protected string? LastUrl(string root, string path) => urls.LastOrDefault(one => one.Root == root && one.Path == path).Url;

    /// <summary>Forgets which URLs were written.</summary>
    protected void ForgetUrls() => urls.Clear();

    /// <summary>The operation that is started instead; null for none.</summary>
    /// <param name="order">What was commanded and accepted.</param>
    protected abstract OperationOrder? Change(OperationOrder order);
}

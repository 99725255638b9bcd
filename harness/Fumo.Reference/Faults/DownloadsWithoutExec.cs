using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A download begins when its URL is set.</summary>
/// <param name="id">Its id.</param>
/// <param name="node">The URL's path below the object.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
public sealed class DownloadsWithoutExec(string id, string node, string requirement, string rule) : DeviceFault(
    id, $"fetches the package as soon as {node} is replaced", requirement, rule)
{
    /// <inheritdoc/>
    public override void Written(string root, string path, ReadOnlyMemory<byte> value)
    {
        if (path == node)
        {
            Device.Fetch(DataValue.OfOctets(value).Text);
        }
    }
}

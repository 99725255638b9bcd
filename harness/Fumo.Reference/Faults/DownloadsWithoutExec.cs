using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>A download begins when its URL is set.</summary>
public sealed class DownloadsWithoutExec() : DeviceFault(
    "M40", "fetches the package as soon as PkgURL is replaced", "FUMO-C-003", "download.commanded")
{
    /// <inheritdoc/>
    public override void Written(string root, string path, ReadOnlyMemory<byte> value)
    {
        if (path != FumoNodes.PkgData)
        {
            Device.Fetch(DataValue.OfOctets(value).Text);
        }
    }
}

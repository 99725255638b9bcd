using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>A URL is taken for the package that it names.</summary>
public sealed class DownloadedWhenUrlIsSet() : DeviceFault(
    "M98b", "goes to State 40 as soon as PkgURL is replaced", "FUMO-C-008", "state.path")
{
    /// <inheritdoc/>
    public override void Written(string root, string path, ReadOnlyMemory<byte> value)
    {
        if (path != FumoNodes.PkgData)
        {
            Device.SetState(root, FumoState.DownloadComplete);
        }
    }
}

using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A PkgURL that is not there until the server adds it.</summary>
public sealed class AddsUrlsWhenWritten() : DeviceVariant("A09", "has no PkgURL until the server adds it", "FUMO-T-005")
{
    private static readonly string[] Urls = [FumoNodes.DownloadPkgUrl, FumoNodes.DownloadAndUpdatePkgUrl];
    private readonly HashSet<string> added = [];

    /// <inheritdoc/>
    public override TreeReply Commanded(TreeRequest request, Func<TreeRequest, TreeReply> execute)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(execute);
        string node = request.Target.Split('?')[0];
        bool isUrl = Device.Options.Roots.Any(root => Urls.Any(url => node == $"{root}/{url}"));
        if (!isUrl || added.Contains(node))
        {
            return execute(request);
        }

        if (request.Command != AccessTypes.Add)
        {
            return TreeReply.Of(StatusCode.NotFound);
        }

        added.Add(node);
        return execute(request with { Command = AccessTypes.Replace });
    }
}

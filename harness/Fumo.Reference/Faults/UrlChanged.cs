using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A PkgURL is not kept as it came.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does wrong, in a sentence.</param>
/// <param name="change">What becomes of a URL.</param>
public sealed class UrlChanged(string id, string title, Func<string, string> change) : TreeFault(
    id, title, "FUMO-T-005", "tree.download-url-value")
{
    /// <inheritdoc/>
    protected override TreeReply Execute(TreeRequest request, PlaceInObject place, Func<TreeRequest, TreeReply> execute)
    {
        bool isUrl = place.Path is FumoNodes.DownloadPkgUrl or FumoNodes.DownloadAndUpdatePkgUrl;
        return isUrl && request is { Command: AccessTypes.Replace, Data: { } data }
            ? execute(request with { Data = DataValue.OfText(change(data.Text)) })
            : execute(request);
    }
}

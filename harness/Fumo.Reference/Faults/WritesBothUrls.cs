using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>What is written to one PkgURL goes to the other as well.</summary>
public sealed class WritesBothUrls() : TreeFault(
    "M15", "writes DownloadAndUpdate/PkgURL too when Download/PkgURL is replaced", "FUMO-T-009", "tree.downloadandupdate-url-value")
{
    /// <inheritdoc/>
    protected override TreeReply Execute(TreeRequest request, PlaceInObject place, Func<TreeRequest, TreeReply> execute)
    {
        if (request.Command == AccessTypes.Replace && place.Path == FumoNodes.DownloadPkgUrl)
        {
            execute(request with { Target = $"{place.Root}/{FumoNodes.DownloadAndUpdatePkgUrl}" });
        }

        return execute(request);
    }
}

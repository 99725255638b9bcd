using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>PkgData is there and takes no Replace.</summary>
public sealed class RefusesPackageData() : TreeFault(
    "M18", "has Update/PkgData and refuses to have it replaced", "FUMO-T-007", "tree.pkgdata-set")
{
    /// <inheritdoc/>
    protected override TreeReply Execute(TreeRequest request, PlaceInObject place, Func<TreeRequest, TreeReply> execute) =>
        request.Command == AccessTypes.Replace && place.Path == FumoNodes.PkgData ? TreeReply.Of(StatusCode.CommandNotAllowed) : execute(request);
}

using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A package that came by DM does not get into the store.</summary>
public sealed class LosesPackageData() : TreeFault(
    "M18b", "answers 500 to a package that was delivered whole by DM", "FUMO-C-009", "packagedata.taken")
{
    /// <inheritdoc/>
    protected override TreeReply Execute(TreeRequest request, PlaceInObject place, Func<TreeRequest, TreeReply> execute) =>
        request.Command == AccessTypes.Replace && place.Path == FumoNodes.PkgData ? TreeReply.Of(StatusCode.CommandFailed) : execute(request);
}

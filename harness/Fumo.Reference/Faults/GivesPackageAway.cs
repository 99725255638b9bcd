using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>PkgData can be read.</summary>
public sealed class GivesPackageAway() : TreeFault(
    "M17", "returns the package to a Get of Update/PkgData", "FUMO-T-007", "pkgdata.readable")
{
    private DataValue? package;

    /// <inheritdoc/>
    protected override TreeReply Execute(TreeRequest request, PlaceInObject place, Func<TreeRequest, TreeReply> execute)
    {
        if (place.Path != FumoNodes.PkgData)
        {
            return execute(request);
        }

        package = request.Command == AccessTypes.Replace ? request.Data : package;
        return request.Command == AccessTypes.Get && place.Query.Length == 0 && package is not null
            ? new TreeReply(
                StatusCode.Ok, [new Item { Source = Location.Of(request.Target), Meta = new Meta { Format = "bin" }, Data = DataValue.OfOctets(package.Value) }])
            : execute(request);
    }
}

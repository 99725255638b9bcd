using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The operation is looked for in the address by its name.</summary>
public sealed class ExecutesLookalikes() : TreeFault(
    "M42", "starts an operation for an Exec on any address that has its name in it", "FUMO-C-001", "exec.target")
{
    /// <inheritdoc/>
    protected override TreeReply Execute(TreeRequest request, PlaceInObject place, Func<TreeRequest, TreeReply> execute)
    {
        FumoOperation[] named = [.. FumoOperations.All.OrderByDescending(one => one.NodeName().Length).Where(one => place.Path.Contains(one.NodeName(), StringComparison.Ordinal))];
        return request.Command == AccessTypes.Exec && named.Length > 0
            ? execute(request with { Target = $"{place.Root}/{named[0].NodeName()}" })
            : execute(request);
    }
}

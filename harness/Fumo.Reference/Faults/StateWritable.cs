using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A server can write State.</summary>
public sealed class StateWritable() : TreeFault(
    "M10", "takes a Replace of State and keeps what was written", "FUMO-T-010", "state.writable")
{
    private string? forged;

    /// <inheritdoc/>
    public override string StateRead(string root, FumoState state, string honest) => forged ?? honest;

    /// <inheritdoc/>
    public override OperationResult OperationEnded(OperationResult honest)
    {
        forged = null;
        return honest;
    }

    /// <inheritdoc/>
    protected override TreeReply Execute(TreeRequest request, PlaceInObject place, Func<TreeRequest, TreeReply> execute)
    {
        if (request.Command != AccessTypes.Replace || place.Path != FumoNodes.State)
        {
            return execute(request);
        }

        forged = request.Data?.Text;
        return TreeReply.Of(StatusCode.Ok);
    }
}

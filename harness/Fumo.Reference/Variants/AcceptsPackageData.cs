using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A package that came by DM is taken, its storing goes on.</summary>
public sealed class AcceptsPackageData() : DeviceVariant("A63c", "answers Replace of a value with 200 and of a package with 202", "FUMO-C-009")
{
    /// <inheritdoc/>
    public override Session.TreeReply Commanded(Session.TreeRequest request, Func<Session.TreeRequest, Session.TreeReply> execute)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(execute);
        Session.TreeReply reply = execute(request);
        return request.Command == AccessTypes.Replace && request.Target.EndsWith(Mo.FumoNodes.PkgData, StringComparison.Ordinal) && reply.Code == StatusCode.Ok
            ? Session.TreeReply.Of(StatusCode.AcceptedForProcessing)
            : reply;
    }
}

using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Get of some kind is refused on every node.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does wrong, in a sentence.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
/// <param name="query">The end of the address that is refused.</param>
public sealed class ReadsWithout(string id, string title, string requirement, string rule, string query) : DeviceFault(id, title, requirement, rule)
{
    /// <inheritdoc/>
    public override TreeReply Commanded(TreeRequest request, Func<TreeRequest, TreeReply> execute)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(execute);
        return request.Command == AccessTypes.Get && request.Target.EndsWith(query, StringComparison.Ordinal)
            ? TreeReply.Of(StatusCode.OptionalFeatureNotSupported)
            : execute(request);
    }
}

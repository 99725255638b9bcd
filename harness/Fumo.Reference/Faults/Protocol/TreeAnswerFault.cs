using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A command on the tree is answered otherwise.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does wrong, in a sentence.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
/// <param name="answer">What becomes of a command; the second is what the honest tree does.</param>
public sealed class TreeAnswerFault(string id, string title, string requirement, string rule, Func<TreeRequest, Func<TreeRequest, TreeReply>, TreeReply> answer)
    : DeviceFault(id, title, requirement, rule)
{
    /// <inheritdoc/>
    public override TreeReply Commanded(TreeRequest request, Func<TreeRequest, TreeReply> execute) => answer(request, execute);
}

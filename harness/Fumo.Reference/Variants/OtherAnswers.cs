using Fumo.Session;

namespace Fumo.Reference;

/// <summary>What becomes of a command on a node, by its path below the object; the path is null outside of it.</summary>
/// <param name="request">The command.</param>
/// <param name="path">The node's path below the object, the query still behind it.</param>
/// <param name="execute">What the honest device does.</param>
public delegate TreeReply AnswerTo(TreeRequest request, string? path, Func<TreeRequest, TreeReply> execute);

/// <summary>A device that answers some commands on nodes in another way.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does, in a sentence.</param>
/// <param name="requirement">The requirement that it is about.</param>
/// <param name="answer">What becomes of a command.</param>
public sealed class OtherAnswers(string id, string title, string requirement, AnswerTo answer) : DeviceVariant(id, title, requirement)
{
    /// <inheritdoc/>
    public override TreeReply Commanded(TreeRequest request, Func<TreeRequest, TreeReply> execute)
    {
        ArgumentNullException.ThrowIfNull(request);
        string? root = Device.Options.Roots.FirstOrDefault(
            root => request.Target == root || request.Target.StartsWith(root + "/", StringComparison.Ordinal) || request.Target.StartsWith(root + "?", StringComparison.Ordinal));
        return answer(request, root is null ? null : request.Target[root.Length..].TrimStart('/'), execute);
    }
}

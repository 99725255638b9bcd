using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Some commands on nodes of the object are answered wrongly.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does wrong, in a sentence.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
/// <param name="answer">What becomes of a command.</param>
public sealed class AnswersOtherwise(string id, string title, string requirement, string rule, AnswerTo answer) : TreeFault(id, title, requirement, rule)
{
    /// <inheritdoc/>
    protected override TreeReply Execute(TreeRequest request, PlaceInObject place, Func<TreeRequest, TreeReply> execute)
    {
        ArgumentNullException.ThrowIfNull(place);
        return answer(request, place.Path, execute);
    }
}

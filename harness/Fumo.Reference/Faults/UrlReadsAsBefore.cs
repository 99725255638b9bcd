using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A PkgURL reads back as it was before it was set.</summary>
/// <param name="id">Its id.</param>
/// <param name="path">The PkgURL's path below the object.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
public sealed class UrlReadsAsBefore(string id, string path, string requirement, string rule) : TreeFault(
    id, $"answers 200 to Replace of {path}, which then reads as before", requirement, rule)
{
    private string before = string.Empty;
    private string now = string.Empty;

    /// <inheritdoc/>
    protected override TreeReply Execute(TreeRequest request, PlaceInObject place, Func<TreeRequest, TreeReply> execute)
    {
        TreeReply honest = execute(request);
        if (place.Path == path && place.Query.Length == 0 && request.Command == AccessTypes.Replace)
        {
            (before, now) = (now, request.Data?.Text ?? string.Empty);
        }

        return place.Path == path && place.Query.Length == 0 && request.Command == AccessTypes.Get
            ? honest with { Items = [.. honest.Items.Select(item => item with { Data = DataValue.OfText(before) })] }
            : honest;
    }
}

using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A node has another Format than the table gives it.</summary>
/// <param name="id">Its id.</param>
/// <param name="path">The node's path below the object.</param>
/// <param name="format">The Format.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
public sealed class AnotherFormat(string id, string path, string format, string requirement, string rule) : TreeFault(
    id, $"gives {path} the Format {format}", requirement, rule)
{
    /// <inheritdoc/>
    protected override TreeReply Execute(TreeRequest request, PlaceInObject place, Func<TreeRequest, TreeReply> execute)
    {
        TreeReply honest = execute(request);
        return request.Command != AccessTypes.Get || place.Path != path ? honest
            : place.Query.Length == 0 ? honest with { Items = [.. honest.Items.Select(Formatted)] }
            : place.Query == "prop=Format" ? honest with { Items = [.. honest.Items.Select(item => item with { Data = DataValue.OfText(format) })] }
            : honest;
    }

    private Item Formatted(Item item) => item with { Meta = (item.Meta ?? new Meta()) with { Format = format } };
}

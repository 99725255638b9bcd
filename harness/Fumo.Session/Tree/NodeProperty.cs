using System.Globalization;

namespace Fumo.Session;

/// <summary>The run-time properties of a node as text (DM TND 1.2.1, 8.3).</summary>
internal static class NodeProperty
{
    public static readonly IReadOnlyList<string> Names = ["ACL", "Format", "Name", "Size", "Title", "TStamp", "Type", "VerNo"];

    /// <summary>The property's value, or null when the node has no such property.</summary>
    public static string? Read(TreeNode node, string name) => name switch
    {
        "ACL" => node.Acl?.ToString() ?? string.Empty,
        "Format" => node.Format,
        "Name" => node.Name,
        "Size" when !node.IsInterior => node.Value.Length.ToString(CultureInfo.InvariantCulture),
        "Title" => node.Title,
        "TStamp" => node.TStamp.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
        "Type" => node.Type,
        "VerNo" => node.VerNo.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}

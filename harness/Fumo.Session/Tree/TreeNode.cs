using System.Text;
using Fumo.Dm;

namespace Fumo.Session;

/// <summary>A node of a management tree, with its properties and with what the device does when it is used.</summary>
public sealed class TreeNode
{
    /// <summary>The Format of a node that has children.</summary>
    public const string InteriorFormat = "node";

    private readonly List<TreeNode> children = [];
    private ReadOnlyMemory<byte> value;

    /// <summary>A node that stands nowhere yet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="format">Its Format; <c>node</c> for an interior one.</param>
    public TreeNode(string name, string format) => (Name, Format) = (name, format);

    /// <summary>The last segment of its address.</summary>
    public string Name { get; internal set; }

    /// <summary>What it stands below; null for the root and for a node that stands nowhere.</summary>
    public TreeNode? Parent { get; private set; }

    /// <summary>Property Format.</summary>
    public string Format { get; internal set; }

    /// <summary>Property Type: a media type, or the identifier of a management object.</summary>
    public string Type { get; set; } = string.Empty;

    /// <summary>Property Title.</summary>
    public string Title { get; internal set; } = string.Empty;

    /// <summary>Property ACL; null where the parent's holds.</summary>
    public AccessControlList? Acl { get; set; }

    /// <summary>The commands that the node offers, whoever asks.</summary>
    public AccessTypes Access { get; init; } = AccessTypes.Get;

    /// <summary>True when no server can delete or rename it.</summary>
    public bool IsPermanent { get; init; } = true;

    /// <summary>Property TStamp.</summary>
    public DateTimeOffset TStamp { get; internal set; }

    /// <summary>Property VerNo.</summary>
    public ushort VerNo { get; internal set; }

    /// <summary>Gives the value at the time of reading; null when the value is what was written.</summary>
    public Func<ReadOnlyMemory<byte>>? Reading { get; set; }

    /// <summary>Asked before a value is taken; anything but 200 refuses it.</summary>
    public Func<ReadOnlyMemory<byte>, StatusCode>? Replacing { get; set; }

    /// <summary>Told after a server has written the value for good.</summary>
    public Action? Replaced { get; set; }

    /// <summary>Does what an Exec asks for and says its Status; null when Exec is not offered.</summary>
    public Func<TreeRequest, StatusCode>? Executing { get; set; }

    /// <summary>Makes the child that a server adds; null for any child that the server describes.</summary>
    public Func<TreeRequest, string, TreeNode?>? Creating { get; set; }

    /// <summary>Told after a server has added the node, or taken it away, for good.</summary>
    public Action<bool>? Placed { get; set; }

    /// <summary>True when it has children instead of a value.</summary>
    public bool IsInterior => Format == InteriorFormat;

    /// <summary>What stands below it, in the order it was put there.</summary>
    public IReadOnlyList<TreeNode> Children => children;

    /// <summary>Its value as octets.</summary>
    public ReadOnlyMemory<byte> Value
    {
        get => Reading is null ? value : Reading();
        set => this.value = value;
    }

    /// <summary>Its value as text.</summary>
    public string Text
    {
        get => Encoding.UTF8.GetString(Value.Span);
        set => Value = Encoding.UTF8.GetBytes(value);
    }

    /// <summary>Its address from the root.</summary>
    public string Path => Parent is null ? "." : $"{Parent.Path}/{Name}";

    /// <summary>An interior node.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="access">What it offers.</param>
    /// <param name="type">Its management object's identifier, if it is one's root.</param>
    /// <param name="children">What stands below it.</param>
    public static TreeNode Interior(string name, AccessTypes access, string type, params ReadOnlySpan<TreeNode> children)
    {
        TreeNode node = new(name, InteriorFormat) { Access = access, Type = type };
        foreach (TreeNode child in children)
        {
            node.Place(child);
        }

        return node;
    }

    /// <summary>A leaf.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="format">Its Format.</param>
    /// <param name="text">Its value.</param>
    /// <param name="access">What it offers.</param>
    public static TreeNode Leaf(string name, string format, string text, AccessTypes access = AccessTypes.Get) =>
        new(name, format) { Access = access, Type = "text/plain", Text = text };

    /// <summary>The child with a name, or null.</summary>
    /// <param name="name">The name.</param>
    public TreeNode? Child(string name) => children.Find(child => child.Name == name);

    /// <summary>Puts a node below this one, behind its other children.</summary>
    /// <param name="child">The node.</param>
    public void Place(TreeNode child)
    {
        ArgumentNullException.ThrowIfNull(child);
        child.Parent = this;
        children.Add(child);
    }

    /// <summary>Takes a node away from below this one.</summary>
    /// <param name="child">The node.</param>
    public void Remove(TreeNode child)
    {
        ArgumentNullException.ThrowIfNull(child);
        children.Remove(child);
        child.Parent = null;
    }

    internal void Insert(int index, TreeNode child)
    {
        child.Parent = this;
        children.Insert(index, child);
    }

    internal bool Allows(AccessTypes command, string serverId)
    {
        TreeNode node = this;
        while (node.Acl is null && node.Parent is { } parent)
        {
            node = parent;
        }

        return node.Acl?.Allows(command, serverId) ?? true;
    }
}

using Fumo.Dm;

namespace Fumo.Session;

/// <summary>A management tree in memory: nodes with properties, access rights and lists (DM TND 1.2.1).</summary>
public sealed class ManagementTree : IManagementTree
{
    private readonly TimeProvider time;
    private readonly TreeWriter writer;
    private ChangeLog? open;

    /// <summary>An empty tree.</summary>
    /// <param name="time">The clock, for time stamps.</param>
    /// <param name="limits">How long addresses may be.</param>
    public ManagementTree(TimeProvider time, TreeLimits? limits = null)
    {
        this.time = time;
        Limits = limits ?? new TreeLimits();
        writer = new TreeWriter(this);
    }

    /// <summary>How long addresses may be.</summary>
    public TreeLimits Limits { get; }

    /// <summary>The root.</summary>
    public TreeNode Root { get; } = new(".", TreeNode.InteriorFormat)
    {
        Access = AccessTypes.Get | AccessTypes.Add,
        Acl = AccessControlList.Read("Add=*&Get=*"),
    };

    /// <summary>The node at an address, or null.</summary>
    /// <param name="path">The address, without a query.</param>
    public TreeNode? Find(string path) =>
        NodeAddress.TryRead(path, Limits, out NodeAddress address) == StatusCode.Ok ? Find(address) : null;

    /// <summary>Puts a node into the tree; interior nodes on the way to it are made.</summary>
    /// <param name="parent">The address it goes below.</param>
    /// <param name="node">The node.</param>
    public void Place(string parent, TreeNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (NodeAddress.TryRead(parent, Limits, out NodeAddress address) != StatusCode.Ok)
        {
            throw new ArgumentException($"'{parent}' is no address of a node.", nameof(parent));
        }

        TreeNode at = Root;
        foreach (string segment in address.Segments)
        {
            TreeNode? child = at.Child(segment);
            if (child is null)
            {
                child = TreeNode.Interior(segment, AccessTypes.Get, string.Empty);
                at.Place(child);
            }

            at = child;
        }

        at.Place(node);
    }

    /// <inheritdoc/>
    public TreeReply Execute(TreeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        StatusCode read = NodeAddress.TryRead(request.Target, Limits, out NodeAddress address);
        if (read != StatusCode.Ok)
        {
            return TreeReply.Of(read);
        }

        if (request.Command == AccessTypes.Get)
        {
            return TreeReader.Get(request, address, Find(address));
        }

        ITreeTransaction? own = open is null ? Begin() : null;
        TreeReply reply = Change(request, address);
        own?.Commit();
        return reply;
    }

    /// <inheritdoc/>
    public ITreeTransaction Begin() => open = new ChangeLog(() => open = null);

    /// <inheritdoc/>
    public IReadOnlyList<Item> DevInfo() =>
        [.. Leaves(Find("./DevInfo")).Select(leaf => new Item { Source = Location.Of(leaf.Path), Data = DataValue.OfText(leaf.Text) })];

    internal TreeNode? Find(NodeAddress address) =>
        address.Segments.Aggregate((TreeNode?)Root, (node, segment) => node?.Child(segment));

    /// <summary>Notes a change of a node, with the way back.</summary>
    internal void Did(TreeNode node, Action takeBack, Action? notice)
    {
        (DateTimeOffset stamp, ushort version) = (node.TStamp, node.VerNo);
        node.TStamp = time.GetUtcNow();
        node.VerNo = unchecked((ushort)(node.VerNo + 1));
        open!.Did(
            () =>
            {
                takeBack();
                (node.TStamp, node.VerNo) = (stamp, version);
            },
            notice);
    }

    private static IEnumerable<TreeNode> Leaves(TreeNode? node) =>
        node is null ? [] : node.IsInterior ? node.Children.SelectMany(Leaves) : [node];

    private TreeReply Change(TreeRequest request, NodeAddress address)
    {
        (int mark, int notices) = (open!.Mark, open.Notices);
        TreeReply reply = request.Command switch
        {
            AccessTypes.Add => writer.Add(request, address),
            AccessTypes.Replace => writer.Replace(request, address),
            AccessTypes.Delete => writer.Delete(request, address),
            AccessTypes.Copy => writer.Copy(request, address),
            AccessTypes.Exec => writer.Exec(request, address),
            _ => throw new ArgumentOutOfRangeException(nameof(request)),
        };
        if ((int)reply.Code >= 300)
        {
            open.RollBackTo(mark, notices);
        }

        return reply;
    }
}

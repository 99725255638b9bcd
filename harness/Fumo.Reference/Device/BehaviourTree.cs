using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The tree as a server meets it: the behaviours stand between the commands and the nodes.</summary>
internal sealed class BehaviourTree(ManagementTree tree, BehaviourChain behaviours) : IManagementTree
{
    public TreeReply Execute(TreeRequest request) => behaviours.Commanded(request, tree.Execute);

    public ITreeTransaction Begin() => tree.Begin();

    public IReadOnlyList<Item> DevInfo() => tree.DevInfo();
}

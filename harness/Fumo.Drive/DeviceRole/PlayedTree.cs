using Fumo.Dm;
using Fumo.Mo;
using Fumo.Plan;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>The management tree of a played device; refuses what the script says before anything is done.</summary>
internal sealed class PlayedTree : IManagementTree
{
    private readonly ManagementTree tree;
    private readonly IReadOnlyList<PlayedObject> objects;
    private readonly Action<TreeRequest, int> refused;
    private readonly List<(Refusal Refusal, int Met)> refusals;

    public PlayedTree(DeviceSection device, DeviceScript script, ClientAccount account, IReadOnlyList<PlayedObject> objects, Action<TreeRequest, int> refused, TimeProvider time)
    {
        (this.objects, this.refused) = (objects, refused);
        refusals = [.. script.Refusals.Select(refusal => (refusal, 0))];
        tree = new ManagementTree(time);
        tree.Root.Place(StandardObjects.DevInfo(device.Id, device.Manufacturer, device.Model, "1.2", "en-US"));
        tree.Root.Place(StandardObjects.DevDetail(tree.Limits, device.Manufacturer, () => device.Firmware));
        tree.Root.Place(StandardObjects.DmAcc(account.Server, account.Credentials));
        foreach (IGrouping<string, PlayedObject> siblings in objects.GroupBy(one => ParentOf(one.Root)))
        {
            PlaceBelow(siblings.Key, script.IsDynamic, [.. siblings]);
        }
    }

    public TreeReply Execute(TreeRequest request)
    {
        if (RefusalOf(request) is { } code)
        {
            refused(request, code);
            return TreeReply.Of((StatusCode)code);
        }

        return tree.Execute(request);
    }

    public ITreeTransaction Begin() => tree.Begin();

    public IReadOnlyList<Item> DevInfo() => tree.DevInfo();

    private static string ParentOf(string root) => root.LastIndexOf('/') is var slash and >= 0 ? root[..slash] : ".";

    private void PlaceBelow(string parent, bool isDynamic, PlayedObject[] siblings)
    {
        if (!isDynamic)
        {
            foreach (PlayedObject one in siblings)
            {
                tree.Place(parent, one.Build());
            }
        }
        else if (parent != ".")
        {
            tree.Place(ParentOf(parent), new TreeNode(LocUri.Of(parent).Name, TreeNode.InteriorFormat)
            {
                Access = AccessTypes.Add | AccessTypes.Get,
                Creating = (request, name) => IsObject(request.Meta) ? Array.Find(siblings, one => LocUri.Of(one.Root).Name == name)?.Build() : null,
            });
        }

        TreeNode open = (parent == "." ? null : tree.Find(parent)) ?? tree.Find(siblings[0].Root) ?? tree.Root;
        open.Acl = AccessControlList.Everything;
    }

    private static bool IsObject(Meta? meta) =>
        meta?.Format?.Trim() == TreeNode.InteriorFormat && meta.Type?.Trim() is null or "" or FumoNodes.Identifier;

    private int? RefusalOf(TreeRequest request)
    {
        int found = refusals.FindIndex(one => one.Met - one.Refusal.Spared < one.Refusal.Times && one.Refusal.Command == request.Command && IsMeant(one.Refusal, request.Target));
        if (found < 0)
        {
            return null;
        }

        (Refusal refusal, int met) = refusals[found];
        refusals[found] = (refusal, met + 1);
        return met < refusal.Spared ? null : refusal.Code;
    }

    private bool IsMeant(Refusal refusal, string target) => refusal.Path is { } path
        ? objects.Any(one => LocUri.SameNode($"{one.Root}/{path}", target))
        : objects.Any(one => NodeUri.IsWithin(target, one.Root));
}

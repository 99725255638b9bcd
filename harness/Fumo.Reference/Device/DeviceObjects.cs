using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The FUMO objects of a device: which there are, and what is admitted on them.</summary>
internal sealed class DeviceObjects(
    ReferenceDeviceOptions options, DeviceRecord record, IDeviceStore store, BehaviourChain behaviours, Action keep, Action<string> tell) : IFumoHost
{
    private readonly List<FumoObject> objects = [];

    /// <summary>Starts an operation that was admitted.</summary>
    public Action<OperationOrder>? Start { get; set; }

    public IDeviceStore Store => store;

    /// <summary>The operations that a power cut broke off.</summary>
    public IEnumerable<OperationOrder> BrokenOff => objects.Select(fumo => fumo.Record.Underway).OfType<OperationOrder>();

    public void ForgetOperations()
    {
        objects.ForEach(fumo => fumo.Record.Underway = null);
        keep();
    }

    public FumoObject Find(string root) => objects.Find(fumo => fumo.Root == root)
        ?? throw new ArgumentException($"There is no FUMO at {root}.", nameof(root));

    /// <summary>Puts the objects into the tree, or the places where a server may add them.</summary>
    public void Place(ManagementTree tree)
    {
        if (options.HasDynamicRoots)
        {
            foreach (string parent in options.Roots.Select(root => DeviceTree.Split(root).Parent).Distinct())
            {
                DeviceTree.OpenFor(tree, parent, root => Build(new FumoObject(new FumoRecord { Id = ++record.ObjectsMade, Root = root }, this)));
            }
        }

        foreach (FumoRecord kept in record.Objects)
        {
            FumoObject fumo = new(kept, this);
            objects.Add(fumo);
            DeviceTree.Place(tree, kept.Root, Build(fumo));
        }
    }

    public void Keep() => keep();

    public void Tell(string line) => tell(line);

    public void Placed(FumoObject fumo, bool isThere)
    {
        objects.Remove(fumo);
        record.Objects.Remove(fumo.Record);
        if (isThere)
        {
            objects.Add(fumo);
            record.Objects.Add(fumo.Record);
        }

        keep();
        tell($"object {fumo.Root} {(isThere ? "added" : "deleted")}");
    }

    public string StateText(FumoObject fumo) => behaviours.StateRead(fumo.Root, fumo.Record.State, fumo.StateNumber());

    public void Written(FumoObject fumo, string path, ReadOnlyMemory<byte> value) => behaviours.Written(fumo.Root, path, value);

    public StatusCode Execute(FumoObject fumo, FumoOperation operation, TreeRequest request)
    {
        OperationOrder order = new(fumo.Root, operation, request.Target, request.Correlator, UrlOf(fumo, operation));
        StatusCode honest = Admit(fumo, order);
        OperationOrder? started = behaviours.Starting(order, honest == StatusCode.AcceptedForProcessing ? order : null);
        StatusCode status = behaviours.ExecStatus(order, honest);
        tell($"exec {request.Target} answered {(int)status}");
        if (started is not null)
        {
            Start?.Invoke(started);
        }

        return status;
    }

    public static string UrlOf(FumoObject fumo, FumoOperation operation) => operation switch
    {
        FumoOperation.Download => fumo.Record.DownloadUrl,
        FumoOperation.DownloadAndUpdate => fumo.Record.DownloadAndUpdateUrl,
        _ => string.Empty,
    };

    /// <summary>Refused is what cannot be done: while busy, without a URL, without a package.</summary>
    private static StatusCode Admit(FumoObject fumo, OperationOrder order) =>
        fumo.IsBusy ? StatusCode.Forbidden
        : order.Operation == FumoOperation.Update && !fumo.Record.HasPackage ? StatusCode.CommandNotAllowed
        : order.Operation != FumoOperation.Update && string.IsNullOrWhiteSpace(order.Url) ? StatusCode.CommandNotAllowed
        : StatusCode.AcceptedForProcessing;

    private TreeNode Build(FumoObject fumo)
    {
        TreeNode x = fumo.Build(DeviceTree.Split(fumo.Root).Name, isPermanent: !options.HasDynamicRoots);
        behaviours.ObjectBuilt(x, fumo.Root);
        return x;
    }
}

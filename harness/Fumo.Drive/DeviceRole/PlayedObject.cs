using System.Globalization;
using System.Text;
using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>One FUMO of a played device: its nodes as the table has them, its state, its package (FUMO 1.0.2, 5.1).</summary>
/// <param name="root">Its URI.</param>
/// <param name="script">What the device is.</param>
/// <param name="host">The device.</param>
internal sealed class PlayedObject(string root, DeviceScript script, IPlayedHost host)
{
    private const string DefaultName = "Firmware";
    private int statesRead;
    private TreeNode? node;

    public string Root => root;

    public FumoState State { get; set; } = script.HoldsPackage ? FumoState.ReadyToUpdate : FumoState.Idle;

    public bool HoldsPackage { get; set; } = script.HoldsPackage;

    /// <summary>The operation that is under way; null when none is.</summary>
    public PlayedExec? Underway { get; private set; }

    private IEnumerable<FumoNode> Rows => FumoNodes.Table.Where(row => row.Path.Length > 0 && script.Nodes.Contains(row.Path));

    /// <summary>The object's nodes.</summary>
    public TreeNode Build()
    {
        AccessTypes rights = AccessTypes.Get | (script.IsDynamic ? AccessTypes.Add | AccessTypes.Delete : AccessTypes.None);
        node = new TreeNode(LocUri.Of(root).Name, TreeNode.InteriorFormat) { Access = rights, Type = FumoNodes.Identifier, IsPermanent = !script.IsDynamic };
        foreach (FumoNode row in Rows)
        {
            string[] names = row.Path.Split('/');
            (names.Length == 1 ? node : node.Child(names[0]))?.Place(row.IsInterior ? Interior(row) : Leaf(row, names[^1]));
        }

        return node;
    }

    /// <summary>The value of an operation's PkgURL; null where there is none or none was set.</summary>
    public string? UrlOf(FumoOperation operation)
    {
        string? url = node?.Child(operation.NodeName())?.Child("PkgURL")?.Text.Trim();
        return string.IsNullOrEmpty(url) ? null : url;
    }

    /// <summary>Whether an Exec can be done: not while another is under way, and not without what it works on.</summary>
    public StatusCode Admit(FumoOperation operation) =>
        Underway is not null ? StatusCode.Forbidden
        : operation == FumoOperation.Update ? (HoldsPackage ? StatusCode.Ok : StatusCode.CommandNotAllowed)
        : UrlOf(operation) is null ? StatusCode.CommandNotAllowed
        : StatusCode.Ok;

    /// <summary>An operation begins.</summary>
    public void Begin(PlayedExec exec)
    {
        Underway = exec;
        statesRead = 0;
        State = exec.Operation == FumoOperation.Update ? FumoState.UpdateProgressing : FumoState.DownloadProgressing;
    }

    /// <summary>An operation has ended.</summary>
    public void End(PlayedExec exec, int code)
    {
        bool isDone = ResultCodes.OutcomeOf(code) is ResultOutcome.Success;
        Underway = Underway == exec ? null : Underway;
        HoldsPackage = exec.Operation == FumoOperation.Download ? isDone : script.KeepsPackage;
        State = (exec.Operation, isDone) switch
        {
            (FumoOperation.Download, true) => FumoState.ReadyToUpdate,
            (FumoOperation.Download, false) => FumoState.DownloadFailed,
            (_, true) => script.KeepsPackage ? FumoState.UpdateSuccessfulHaveData : FumoState.UpdateSuccessfulNoData,
            (_, false) => script.KeepsPackage ? FumoState.UpdateFailedHaveData : FumoState.UpdateFailedNoData,
        };
    }

    private TreeNode Interior(FumoNode row)
    {
        TreeNode interior = TreeNode.Interior(row.Path, row.Access, string.Empty);
        if (FumoOperations.OfNodeName(row.Path) is { } operation)
        {
            interior.Executing = request => host.Execute(this, operation, request);
        }

        return interior;
    }

    private TreeNode Leaf(FumoNode row, string name)
    {
        TreeNode leaf = new(name, row.Format) { Access = row.Access, Type = row.Format == "bin" ? "application/octet-stream" : "text/plain" };
        leaf.Replaced = () => Written(row, leaf);
        leaf.Replacing = row.Path == FumoNodes.PkgData ? _ => Underway is null ? StatusCode.Ok : StatusCode.Forbidden : null;
        leaf.Reading = row.Path switch
        {
            FumoNodes.State => () => Encoding.UTF8.GetBytes(StateRead()),
            FumoNodes.PkgName or FumoNodes.PkgVersion => () => Encoding.UTF8.GetBytes(HoldsPackage ? DefaultName : ""),
            _ => null,
        };
        return leaf;
    }

    private string StateRead()
    {
        FumoState read = Underway is null || script.States.Count == 0 ? State : script.States[Math.Min(statesRead++, script.States.Count - 1)];
        return ((int)read).ToString(CultureInfo.InvariantCulture);
    }

    private void Written(FumoNode row, TreeNode leaf)
    {
        host.Written($"{root}/{row.Path}", leaf.Value);
        if (row.Path == FumoNodes.PkgData)
        {
            HoldsPackage = !leaf.Value.IsEmpty;
            State = HoldsPackage ? FumoState.ReadyToUpdate : FumoState.Idle;
        }
    }
}

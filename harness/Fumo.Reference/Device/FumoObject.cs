using System.Globalization;
using System.Text;
using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>One FUMO object of the device: its nodes, its state, its package.</summary>
internal sealed class FumoObject
{
    private readonly FumoRecord record;
    private readonly IFumoHost host;

    public FumoObject(FumoRecord record, IFumoHost host) => (this.record, this.host) = (record, host);

    public FumoRecord Record => record;

    public string Root => record.Root;

    public bool IsBusy => record.Underway is not null;

    private string PackageFileName => $"package{record.Id}.bin";

    public void SetState(FumoState state)
    {
        record.State = state;
        host.Keep();
        host.Tell($"state {Root} {(int)state} {state}");
    }

    public ReadOnlyMemory<byte> Package() => record.HasPackage ? host.Store.Read(PackageFileName) ?? [] : [];

    public void KeepPackage(ReadOnlyMemory<byte> octets, string? name)
    {
        host.Store.Write(PackageFileName, octets.Span);
        record.HasPackage = true;
        record.PkgVersion = PackageFile.TryRead(octets)?.To ?? string.Empty;
        record.PkgName = name ?? (record.PkgVersion.Length == 0 ? string.Empty : $"Firmware {record.PkgVersion}");
        host.Keep();
    }

    public void DropPackage()
    {
        record.HasPackage = false;
        host.Keep();
        host.Store.Remove(PackageFileName);
    }

    /// <summary>The nodes of the object, those that the standard calls optional included.</summary>
    public TreeNode Build(string name, bool isPermanent)
    {
        AccessTypes rights = AccessTypes.Get | (isPermanent ? AccessTypes.None : AccessTypes.Add | AccessTypes.Delete);
        TreeNode x = new(name, TreeNode.InteriorFormat)
        {
            Access = rights,
            Type = FumoNodes.Identifier,
            IsPermanent = isPermanent,
            Placed = isThere => host.Placed(this, isThere),
        };
        x.Place(Live(FumoNodes.PkgName, "chr", () => record.PkgName));
        x.Place(Live(FumoNodes.PkgVersion, "chr", () => record.PkgVersion));
        TreeNode download = Operation(FumoOperation.Download, Url(FumoNodes.DownloadPkgUrl, record.DownloadUrl, url => record.DownloadUrl = url));
        TreeNode update = Operation(FumoOperation.Update, PkgData());
        TreeNode both = Operation(
            FumoOperation.DownloadAndUpdate,
            Url(FumoNodes.DownloadAndUpdatePkgUrl, record.DownloadAndUpdateUrl, url => record.DownloadAndUpdateUrl = url));
        x.Place(download);
        x.Place(update);
        x.Place(both);
        x.Place(Live(FumoNodes.State, "int", () => host.StateText(this)));
        x.Place(TreeNode.Interior(FumoNodes.Ext, AccessTypes.Get, string.Empty));
        return x;
    }

    private static TreeNode Live(string name, string format, Func<string> value)
    {
        TreeNode leaf = TreeNode.Leaf(name, format, string.Empty);
        leaf.Reading = () => Encoding.UTF8.GetBytes(value());
        return leaf;
    }

    private TreeNode Operation(FumoOperation operation, TreeNode child)
    {
        TreeNode node = TreeNode.Interior(operation.NodeName(), AccessTypes.Exec | AccessTypes.Get, string.Empty, child);
        node.Executing = request => host.Execute(this, operation, request);
        return node;
    }

    private TreeNode Url(string path, string value, Action<string> take)
    {
        TreeNode leaf = TreeNode.Leaf("PkgURL", "chr", value, AccessTypes.Get | AccessTypes.Replace);
        leaf.Replaced = () =>
        {
            take(leaf.Text);
            host.Keep();
            host.Written(this, path, leaf.Value);
        };
        return leaf;
    }

    private TreeNode PkgData()
    {
        TreeNode leaf = new("PkgData", "bin") { Access = AccessTypes.Replace, Type = "application/octet-stream" };
        leaf.Replacing = _ => IsBusy ? StatusCode.Forbidden : StatusCode.Ok;
        leaf.Replaced = () =>
        {
            ReadOnlyMemory<byte> octets = leaf.Value;
            leaf.Value = ReadOnlyMemory<byte>.Empty;
            if (octets.IsEmpty)
            {
                DropPackage();
            }
            else
            {
                KeepPackage(octets, null);
            }

            SetState(octets.IsEmpty ? FumoState.Idle : FumoState.ReadyToUpdate);
            host.Written(this, FumoNodes.PkgData, octets);
        };
        return leaf;
    }

    /// <summary>State as a number.</summary>
    public string StateNumber() => ((int)record.State).ToString(CultureInfo.InvariantCulture);
}

using Fumo.Catalogue;
using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>The nodes of the management object (FUMO 1.0.2, 5).</summary>
public static class TreeRules
{
    /// <summary>The root's Type property is the object's identifier.</summary>
    [Spec(Document.Fumo, "5.1.1", Scr.FumoT001, Title = "The root's Type property is the object's identifier.")]
    public static readonly Rule RootHasTheIdentifierAsItsType = Rule.Must(
        "tree.type",
        given: run => run.Roots.Where(root => root.Of(string.Empty) == Presence.Present),
        then: TreeChecks.Type);

    /// <summary>The root is a readable interior node.</summary>
    [Spec(Document.Fumo, "5.1.1", Scr.FumoT001, Title = "The root is a readable interior node.")]
    public static readonly Rule RootIsAnInteriorNode = NodeRule("tree.root", string.Empty);

    /// <summary>PkgName is readable text.</summary>
    [Spec(Document.Fumo, "5.1.2", Scr.FumoT002, Title = "PkgName is readable text.")]
    public static readonly Rule PkgNameIsText = NodeRule("tree.pkgname", FumoNodes.PkgName);

    /// <summary>PkgVersion is readable text.</summary>
    [Spec(Document.Fumo, "5.1.3", Scr.FumoT003, Title = "PkgVersion is readable text.")]
    public static readonly Rule PkgVersionIsText = NodeRule("tree.pkgversion", FumoNodes.PkgVersion);

    /// <summary>Download is a readable interior node.</summary>
    [Spec(Document.Fumo, "5.1.4", Scr.FumoT004, Title = "Download is a readable interior node.")]
    public static readonly Rule DownloadIsAnInteriorNode = NodeRule("tree.download", FumoNodes.Download);

    /// <summary>Download/PkgURL is readable text.</summary>
    [Spec(Document.Fumo, "5.1.5", Scr.FumoT005, Title = "Download/PkgURL is readable text.")]
    public static readonly Rule DownloadUrlIsText = NodeRule("tree.download-url", FumoNodes.DownloadPkgUrl);

    /// <summary>Download/PkgURL can be replaced, or added where it is not there yet.</summary>
    [Spec(Document.Fumo, "5.1.5", Scr.FumoT005, Title = "Download/PkgURL can be replaced, or added where it is not there yet.")]
    public static readonly Rule DownloadUrlCanBeSet = SetRule("tree.download-url-set", FumoNodes.DownloadPkgUrl);

    /// <summary>Download/PkgURL reads back as it was set.</summary>
    [Spec(Document.Fumo, "5.1.5", Scr.FumoT005, Title = "Download/PkgURL reads back as it was set.")]
    public static readonly Rule DownloadUrlReadsBack = ReadBackRule("tree.download-url-value", FumoNodes.DownloadPkgUrl);

    /// <summary>Update is a readable interior node.</summary>
    [Spec(Document.Fumo, "5.1.6", Scr.FumoT006, Title = "Update is a readable interior node.")]
    public static readonly Rule UpdateIsAnInteriorNode = NodeRule("tree.update", FumoNodes.Update);

    /// <summary>PkgData is binary.</summary>
    [Spec(Document.Fumo, "5.1.7", Scr.FumoT007, Title = "PkgData is binary.")]
    public static readonly Rule PkgDataIsBinary = Rule.Must(
        "tree.pkgdata",
        given: run => TreeChecks.FormatReads(run, FumoNodes.PkgData),
        then: TreeChecks.PkgDataFormat);

    /// <summary>PkgData, where it exists, takes Replace.</summary>
    [Spec(Document.Fumo, "5.1.7", Scr.FumoT007, Title = "PkgData, where it exists, takes Replace.")]
    public static readonly Rule PkgDataTakesReplace = Rule.Must(
        "tree.pkgdata-set",
        given: run => run.Deliveries.Where(delivery => delivery.Last.Code is not null),
        then: TreeChecks.PkgDataReplace);

    /// <summary>PkgData does not give the package back.</summary>
    [Spec(Document.Fumo, "5.1.7", Scr.FumoT007, Title = "PkgData does not give the package back.")]
    public static readonly Rule PkgDataIsNotReadable = Rule.Must(
        "pkgdata.readable",
        given: run => TreeChecks.PlainReads(run, FumoNodes.PkgData),
        then: TreeChecks.PkgDataRead);

    /// <summary>DownloadAndUpdate is a readable interior node.</summary>
    [Spec(Document.Fumo, "5.1.8", Scr.FumoT008, Title = "DownloadAndUpdate is a readable interior node.")]
    public static readonly Rule DownloadAndUpdateIsAnInteriorNode = NodeRule("tree.downloadandupdate", FumoNodes.DownloadAndUpdate);

    /// <summary>DownloadAndUpdate/PkgURL is readable text.</summary>
    [Spec(Document.Fumo, "5.1.9", Scr.FumoT009, Title = "DownloadAndUpdate/PkgURL is readable text.")]
    public static readonly Rule DownloadAndUpdateUrlIsText = NodeRule("tree.downloadandupdate-url", FumoNodes.DownloadAndUpdatePkgUrl);

    /// <summary>DownloadAndUpdate/PkgURL can be replaced, or added where it is not there yet.</summary>
    [Spec(Document.Fumo, "5.1.9", Scr.FumoT009, Title = "DownloadAndUpdate/PkgURL can be replaced, or added where it is not there yet.")]
    public static readonly Rule DownloadAndUpdateUrlCanBeSet = SetRule("tree.downloadandupdate-url-set", FumoNodes.DownloadAndUpdatePkgUrl);

    /// <summary>DownloadAndUpdate/PkgURL reads back as it was set.</summary>
    [Spec(Document.Fumo, "5.1.9", Scr.FumoT009, Title = "DownloadAndUpdate/PkgURL reads back as it was set.")]
    public static readonly Rule DownloadAndUpdateUrlReadsBack = ReadBackRule("tree.downloadandupdate-url-value", FumoNodes.DownloadAndUpdatePkgUrl);

    /// <summary>State is a readable integer.</summary>
    [Spec(Document.Fumo, "5.1.10", Scr.FumoT010, Title = "State is a readable integer.")]
    public static readonly Rule StateIsAReadableInteger = NodeRule("tree.state", FumoNodes.State);

    /// <summary>Ext is a readable interior node.</summary>
    [Spec(Document.Fumo, "5.1.11", Scr.FumoT012, Title = "Ext is a readable interior node.")]
    public static readonly Rule ExtIsAnInteriorNode = NodeRule("tree.ext", FumoNodes.Ext);

    /// <summary>What a vendor adds stands below Ext.</summary>
    [Spec(Document.Fumo, "5.1.11", Scr.FumoT013, Title = "What a vendor adds stands below Ext.")]
    public static readonly Rule VendorNodesStandBelowExt = Rule.Should(
        "tree.vendor-nodes",
        given: TreeChecks.ChildLists,
        then: TreeChecks.VendorNodes);

    private static Rule NodeRule(string id, string path) => Rule.Must(
        id,
        given: run => TreeChecks.NodeReads(run, path),
        then: (run, read) => TreeChecks.Node(run, read, FumoNodes.Find(path)!));

    private static Rule SetRule(string id, string path) => Rule.Must(
        id,
        given: run => run.Writes.Where(write => !write.IsAdd && write.Code is not null && write.Command.Group?.Command is not Atomic && write.IsWhole && TreeChecks.IsUrl(write) && run.Locate(write.Uri)?.Path == path),
        then: TreeChecks.Set);

    private static Rule ReadBackRule(string id, string path) => Rule.Must(
        id,
        given: run => TreeChecks.ReadBacks(run, path),
        then: back => TreeChecks.SameValue(back));
}

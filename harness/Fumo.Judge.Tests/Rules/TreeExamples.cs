using Fumo.Mo;

namespace Fumo.Judge.Tests;

/// <summary>Transcripts for the rules on the tree.</summary>
public static class TreeExamples
{
    private static readonly (Rule Rule, string Node)[] Nodes =
    [
        (TreeRules.RootIsAnInteriorNode, string.Empty),
        (TreeRules.PkgNameIsText, "PkgName"),
        (TreeRules.PkgVersionIsText, "PkgVersion"),
        (TreeRules.DownloadIsAnInteriorNode, "Download"),
        (TreeRules.DownloadUrlIsText, "Download/PkgURL"),
        (TreeRules.UpdateIsAnInteriorNode, "Update"),
        (TreeRules.DownloadAndUpdateIsAnInteriorNode, "DownloadAndUpdate"),
        (TreeRules.DownloadAndUpdateUrlIsText, "DownloadAndUpdate/PkgURL"),
        (TreeRules.StateIsAReadableInteger, "State"),
        (TreeRules.ExtIsAnInteriorNode, "Ext"),
    ];

    public static IEnumerable<RuleExample> All =>
    [
        .. Nodes.SelectMany(node => Node(node.Rule, node.Node)), .. Type, .. Urls("Download", TreeRules.DownloadUrlCanBeSet, TreeRules.DownloadUrlReadsBack),
        .. Urls("DownloadAndUpdate", TreeRules.DownloadAndUpdateUrlCanBeSet, TreeRules.DownloadAndUpdateUrlReadsBack), .. PkgData, .. Rest,
    ];

    private static IEnumerable<RuleExample> Type =>
    [
        new(TreeRules.RootHasTheIdentifierAsItsType, "holds", "the identifier", b => b.Session(Asked.Property("", "Type", FumoNodes.Identifier))),
        new(TreeRules.RootHasTheIdentifierAsItsType, "fail", "the draft's name", b => b.Session(Asked.Property("", "Type", "org.openmobilealliance/1.0/FirmwareUpdateManagementObject"))),
        new(TreeRules.RootHasTheIdentifierAsItsType, "fail", "empty, in the strict profile", b => b.Session(Asked.Property("", "Type", ""))),
        new(TreeRules.RootHasTheIdentifierAsItsType, "undecided", "not readable", b => b.Session(Asked.Property("", "Type", null, "406"), Asked.State("10"))),
        new(TreeRules.RootHasTheIdentifierAsItsType, "undecided", "not asked for", b => b.Session(Asked.State("10"))),
        new(TreeRules.RootHasTheIdentifierAsItsType, "silent", "no object", b => b.Session()),
    ];

    private static IEnumerable<RuleExample> PkgData =>
    [
        new(TreeRules.PkgDataIsBinary, "holds", "bin", b => b.Session(Asked.Property("Update/PkgData", "Format", "bin"))),
        new(TreeRules.PkgDataIsBinary, "fail", "b64", b => b.Session(Asked.Property("Update/PkgData", "Format", "b64"))),
        new(TreeRules.PkgDataIsBinary, "fail", "chr", b => b.Session(Asked.Property("Update/PkgData", "Format", "chr"))),
        new(TreeRules.PkgDataIsBinary, "silent", "not asked for", b => b.Session()),
        new(TreeRules.PkgDataTakesReplace, "holds", "taken", b => b.Session(Asked.Replace("Update/PkgData", "b2N0"))),
        new(TreeRules.PkgDataTakesReplace, "fail", "listed but refused", b => b.Session(Asked.Children("Update", "PkgData")).Session(Asked.Replace("Update/PkgData", "b2N0", "405"))),
        new(TreeRules.PkgDataTakesReplace, "warning", "refused as a Replace and taken as an Add", b => b
            .Session(Asked.Replace("Update/PkgData", "b2N0", "405")).Session(Asked.Add("Update/PkgData", "b2N0"))),
        new(TreeRules.DownloadUrlCanBeSet, "warning", "refused as a Replace and taken as an Add", b => b
            .Session(Asked.Replace("Download/PkgURL", "http://h/p", "405")).Session(Asked.Add("Download/PkgURL", "http://h/p"))),
        new(TreeRules.PkgDataTakesReplace, "undecided", "not there", b => b.Session(Asked.Replace("Update/PkgData", "b2N0", "404"))),
        new(TreeRules.PkgDataTakesReplace, "silent", "not tried", b => b.Session()),
        new(TreeRules.PkgDataIsNotReadable, "holds", "refused", b => b.Session(Asked.Get("Update/PkgData", null, code: "405"))),
        new(TreeRules.PkgDataIsNotReadable, "remark", "something else comes back", b => b.Session(Asked.Get("Update/PkgData", "version 7"))),
        new(TreeRules.PkgDataIsNotReadable, "fail", "the package comes back, in the strict profile", b => b.Session(Asked.Replace("Update/PkgData", "b2N0")).Session(Asked.Get("Update/PkgData", "b2N0"))),
        new(TreeRules.PkgDataIsNotReadable, "silent", "not tried", b => b.Session()),
    ];

    private static IEnumerable<RuleExample> Rest =>
    [
        new(TreeRules.DownloadIsAnInteriorNode, "fail", "chr, as circulating copies print it", b => b.Session(Asked.Get("Download", "PkgURL", "chr"))),
        new(TreeRules.UpdateIsAnInteriorNode, "fail", "chr, as circulating copies print it", b => b.Session(Asked.Get("Update", "", "chr"))),
        new(TreeRules.StateIsAReadableInteger, "warning", "without Format", b => b.Session(Asked.State("10", null))),
        new(TreeRules.StateIsAReadableInteger, "fail", "missing where the rest is", b => b.Session(Asked.Children("", "Download"), Asked.Get("State", null, code: "404"))),
        new(TreeRules.StateIsAReadableInteger, "undecided", "hidden by access control", b => b.Session(Asked.Children("", "State"), Asked.Get("State", null, code: "425"))),
        new(TreeRules.VendorNodesStandBelowExt, "holds", "standard nodes", b => b.Session(Asked.Children("", "Download/State/Ext"), Asked.Children("Ext", "Severity"))),
        new(TreeRules.VendorNodesStandBelowExt, "warning", "a vendor's node beside them", b => b.Session(Asked.Children("", "Download/State/Cancel"))),
        new(TreeRules.VendorNodesStandBelowExt, "warning", "a vendor's node in an operation", b => b.Session(Asked.Children("Update", "PkgData/Cancel"))),
        new(TreeRules.VendorNodesStandBelowExt, "silent", "no child list", b => b.Session(Asked.State("10"))),
    ];

    private static IEnumerable<RuleExample> Node(Rule rule, string node)
    {
        FumoNode known = FumoNodes.Find(node)!;
        string children = node.Length == 0 ? "State" : node;
        return
        [
            new(rule, "holds", $"{node} {known.Format}", b => b.Session(Asked.Get(node, "1", known.Format))),
            new(rule, "holds", $"{node} tells it as a property", b => b.Session(Asked.Property(node, "Format", known.Format))),
            new(rule, "fail", $"{node} bool", b => b.Session(Asked.Get(node, "1", "bool"))),
            new(rule, "fail", $"{node} is there but refused", b => b.Session(
                node.Contains('/', StringComparison.Ordinal) ? Asked.Replace(node, "http://h") : Asked.Children(node.Length == 0 ? "Update" : "", children), Asked.Get(node, null, code: "405"))),
            new(rule, "silent", $"{node} is not there", b => b.Session(Asked.Get(node, null, code: "404"))),
        ];
    }

    private static IEnumerable<RuleExample> Urls(string operation, Rule set, Rule back)
    {
        string node = $"{operation}/PkgURL";
        string other = operation == "Download" ? "DownloadAndUpdate/PkgURL" : "Download/PkgURL";
        return
        [
            new(set, "holds", "Replace", b => b.Session(Asked.Replace(node, "http://h/1"))),
            new(set, "holds", "Add where Replace gave 404", b => b.Session(Asked.Replace(node, "http://h/1", "404")).Session(Asked.Add(node, "http://h/1"))),
            new(set, "warning", "added once, and kept until it is used", b => b
                .Session(Asked.Replace(node, "http://h/1", "404")).Session(Asked.Add(node, "http://h/1")).Session(Asked.Replace(node, "http://h/2", "405")).Session(Asked.Add(node, "http://h/2", "418"))),
            new(set, "fail", "neither", b => b.Session(Asked.Replace(node, "http://h/1", "404")).Session(Asked.Add(node, "http://h/1", "405"))),
            new(set, "fail", "not writable", b => b.Session(Asked.Replace(node, "http://h/1", "405"))),
            new(set, "undecided", "too long", b => b.Session(Asked.Replace(node, "http://h/1", "414"))),
            new(set, "remark", "too long after a shorter one", b => b
                .Session(Asked.Replace(node, "http://h/1")).Session(Asked.Replace(node, $"http://h/{new string('1', 300)}", "405"))),
            new(set, "silent", "not tried", b => b.Session()),
            new(back, "holds", "as it was set", b => b.Session(Asked.Replace(node, "http://h/1?a=1&b=%20")).Session(Asked.Get(node, "http://h/1?a=1&b=%20"))),
            new(back, "fail", "with a blank behind", b => b.Session(Asked.Replace(node, "http://h/1")).Session(Asked.Get(node, "http://h/1 "))),
            new(back, "fail", "cut off", b => b.Session(Asked.Replace(node, "http://h/1")).Session(Asked.Get(node, "http://h"))),
            new(back, "fail", "changed by the other", b => b
                .Session(Asked.Replace(node, "http://h/1")).Session(Asked.Replace(other, "http://h/2")).Session(Asked.Get(node, "http://h/2"))),
            new(back, "silent", "an operation lies between", b => b.Session(Asked.Replace(node, "http://h/1")).Session(Asked.Exec("Download")).Session(Asked.Get(node, ""))),
        ];
    }
}

using System.Globalization;
using Fumo.Catalogue;
using Fumo.Dm;
using Fumo.Drive;
using Fumo.Judge;
using Fumo.Mo;
using Fumo.Plan;
using Fumo.Session;

namespace Fumo.Suites.Client;

/// <summary>The management object as it stands before anything is commanded: nodes, formats, rights (FUMO 1.0.2, 5, 6.3).</summary>
[Scenario("client.tree", "the object's nodes are read, its URLs set and read back, and State is tried to be forged", Order = 100, Sessions = 4)]
public sealed class TreeTests : ClientScenario
{
    private static readonly string[] Leaves = [FumoNodes.PkgName, FumoNodes.PkgVersion, FumoNodes.State];
    private static readonly string[] Interiors = [FumoNodes.Download, FumoNodes.Update, FumoNodes.DownloadAndUpdate, FumoNodes.Ext];

    protected override async Task PlayAsync(Device device)
    {
        await device.DiscoverAsync();
        foreach (FumoRoot root in device.Roots)
        {
            await device.InSessionAsync(session => ReadAsync(session, root));
            await device.InSessionAsync(session => SetUrlsAsync(device, session, root));
            await device.InSessionAsync(session => ForgeStateAsync(session, root));
        }
    }

    [Case(".object", "5.1.1", Scr.FumoT001, Tags = "tree gate")]
    public void The_object_is_an_interior_node_of_the_registered_type() =>
        JudgeRun(TreeRules.RootIsAnInteriorNode, TreeRules.RootHasTheIdentifierAsItsType);

    [Case(".pkgname", "5.1.2", Scr.FumoT002, Tags = "tree")]
    public void PkgName_is_text() => Judge(TreeRules.PkgNameIsText);

    [Case(".pkgversion", "5.1.3", Scr.FumoT003, Tags = "tree")]
    public void PkgVersion_is_text() => Judge(TreeRules.PkgVersionIsText);

    [Case(".download", "5.1.4", Scr.FumoT004, Tags = "tree download")]
    public void Download_is_an_interior_node() => Judge(TreeRules.DownloadIsAnInteriorNode);

    [Case(".download-url", "5.1.5", Scr.FumoT005, Tags = "tree download")]
    public void The_url_of_Download_can_be_set_and_reads_back() =>
        Judge(TreeRules.DownloadUrlIsText, TreeRules.DownloadUrlCanBeSet, TreeRules.DownloadUrlReadsBack);

    [Case(".update", "5.1.6", Scr.FumoT006, Tags = "tree update")]
    public void Update_is_an_interior_node() => Judge(TreeRules.UpdateIsAnInteriorNode);

    [Case(".pkgdata", "5.1.7", Scr.FumoT007, Tags = "tree packagedata", IsOptional = true)]
    public void PkgData_is_binary() => Judge(TreeRules.PkgDataIsBinary);

    [Case(".downloadandupdate", "5.1.8", Scr.FumoT008, Tags = "tree downloadandupdate")]
    public void DownloadAndUpdate_is_an_interior_node() => Judge(TreeRules.DownloadAndUpdateIsAnInteriorNode);

    [Case(".downloadandupdate-url", "5.1.9", Scr.FumoT009, Tags = "tree downloadandupdate")]
    public void The_url_of_DownloadAndUpdate_can_be_set_and_reads_back() =>
        Judge(TreeRules.DownloadAndUpdateUrlIsText, TreeRules.DownloadAndUpdateUrlCanBeSet, TreeRules.DownloadAndUpdateUrlReadsBack);

    [Case(".state", "5.1.10", Scr.FumoT010, Tags = "tree state gate")]
    public void State_is_an_integer_that_a_server_can_read() => Judge(TreeRules.StateIsAReadableInteger);

    [Case(".state-value", "5.1.10", Scr.FumoT011, Tags = "tree state gate")]
    public void State_has_a_defined_value_before_the_first_operation() => Judge(StateRules.HasADefinedValue);

    [Case(".state-forged", "5.1.10", Scr.FumoT010, Tags = "tree state")]
    public void State_does_not_keep_what_a_server_writes() => Judge(StateRules.CannotBeWritten);

    [Case(".ext", "5.1.11", Scr.FumoT012, Tags = "tree")]
    public void Ext_is_an_interior_node() => Judge(TreeRules.ExtIsAnInteriorNode);

    [Case(".vendor-nodes", "5.1.11", Scr.FumoT013, Tags = "tree")]
    public void Vendor_nodes_stand_below_Ext() => Judge(TreeRules.VendorNodesStandBelowExt);

    [Case("client.support.download", "6.3", Scr.FumoC024, Tags = "tree gate")]
    public void There_is_a_way_to_download_a_package() => Judge(SupportRules.OffersAWayToDownload);

    [Case("client.support.update", "6.3", Scr.FumoC025, Tags = "tree gate")]
    public void There_is_a_way_to_update() => Judge(SupportRules.OffersAWayToUpdate);

    private static async Task ReadAsync(ServerSession session, FumoRoot root)
    {
        List<Command> reads = [Read(root.Uri), Read($"{root.Uri}?prop=Type"), Read($"{root.Uri}?prop=Format")];
        reads.AddRange(Leaves.Concat(Interiors).Select(node => Read(root.At(node))));
        if (root.Has(FumoNodes.PkgData))
        {
            reads.Add(Read($"{root.At(FumoNodes.PkgData)}?prop=Format"));
        }

        await session.SendAsync(reads);
    }

    private static async Task SetUrlsAsync(Device device, ServerSession session, FumoRoot root)
    {
        // Both are set before either is read: one store behind two nodes shows.
        FumoOperation[] fetching = [.. Operations.Fetching.Where(operation => root.Has(operation))];
        foreach (FumoOperation operation in fetching)
        {
            await session.GetAsync(root.At(operation.UrlNode()));
            await SetUrlAsync(device, operation, root);
        }

        await ReadUrlsAsync(session, root, fetching);
        foreach (FumoOperation operation in fetching)
        {
            await device.ReplaceRawUrlAsync(operation, LongUrl(operation), root);
            await ReadUrlsAsync(session, root, fetching);
        }
    }

    private static async Task ReadUrlsAsync(ServerSession session, FumoRoot root, FumoOperation[] fetching)
    {
        foreach (FumoOperation operation in fetching)
        {
            await session.GetAsync(root.At(operation.UrlNode()));
        }
    }

    // Long, with a query, and with signs that are escaped on one of the ways.
    private static string LongUrl(FumoOperation operation) =>
        $"http://packages.invalid/a%20b/{operation}.bin?device=1&version=2%2B3&signature={new string('s', 250)}&end=1";

    /// <summary>Any address will do: nothing is fetched from it.</summary>
    private static Task SetUrlAsync(Device device, FumoOperation operation, FumoRoot root) => device.HasPackage(PackageKind.Good)
        ? device.ReplaceUrlAsync(operation, root: root)
        : device.ReplaceRawUrlAsync(operation, $"http://packages.invalid/{operation}.bin", root);

    private static async Task ForgeStateAsync(ServerSession session, FumoRoot root)
    {
        string uri = root.At(FumoNodes.State);
        string? before = (await session.GetAsync(uri)).Text;
        FumoState forged = before == Text(FumoState.UpdateSuccessfulNoData) ? FumoState.Idle : FumoState.UpdateSuccessfulNoData;
        await session.ReplaceAsync(uri, DataValue.OfText(Text(forged)), "int");
        string? after = (await session.GetAsync(uri)).Text;
        if (before is not null && after is not null && after != before)
        {
            await session.ReplaceAsync(uri, DataValue.OfText(before), "int");
        }
    }

    private static Get Read(string uri) => new() { Items = [Item.To(uri)] };

    private static string Text(FumoState state) => ((int)state).ToString(CultureInfo.InvariantCulture);
}

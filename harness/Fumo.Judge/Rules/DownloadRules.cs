using Fumo.Catalogue;
using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>What reaches the package server, and what is delivered by DM (FUMO 1.0.2, 6.1 and 6.2).</summary>
public static class DownloadRules
{
    /// <summary>A Download that reports success has fetched the package of its PkgURL.</summary>
    [Spec(Document.Fumo, "6.1.1", Scr.FumoC003, Title = "A Download that reports success has fetched the package of its PkgURL.")]
    public static readonly Rule DownloadFetchesItsPackage = FetchRule("download.fetched", FumoOperation.Download);

    /// <summary>A DownloadAndUpdate that reports success has fetched the package of its own PkgURL.</summary>
    [Spec(Document.Fumo, "6.1.3", Scr.FumoC005, Title = "A DownloadAndUpdate that reports success has fetched the package of its own PkgURL.")]
    public static readonly Rule DownloadAndUpdateFetchesItsPackage = FetchRule("downloadandupdate.fetched", FumoOperation.DownloadAndUpdate);

    /// <summary>What Download/PkgURL names is not fetched before an Exec.</summary>
    [Spec(Document.Fumo, "6.1.1", Scr.FumoC003, Title = "What Download/PkgURL names is not fetched before an Exec.")]
    public static readonly Rule DownloadWaitsForTheExec = CommandRule("download.commanded", FumoOperation.Download);

    /// <summary>What DownloadAndUpdate/PkgURL names is not fetched before an Exec.</summary>
    [Spec(Document.Fumo, "6.1.3", Scr.FumoC005, Title = "What DownloadAndUpdate/PkgURL names is not fetched before an Exec.")]
    public static readonly Rule DownloadAndUpdateWaitsForTheExec = CommandRule("downloadandupdate.commanded", FumoOperation.DownloadAndUpdate);

    /// <summary>A package is asked for at the address that PkgURL has, its query included.</summary>
    [Spec(Document.Fumo, "6.1.1", Scr.FumoC003, Scr.FumoC005, Title = "A package is asked for at the address that PkgURL has, its query included.")]
    public static readonly Rule AsksForTheWholeUrl = Rule.Must(
        "download.address",
        given: run => run.Fetches.Where(fetch => fetch.IsGet && AddressChecks.SetUrl(run, fetch) is not null),
        then: AddressChecks.Same);

    /// <summary>A package at an HTTP address is fetched by GET.</summary>
    [Spec(Document.Fumo, "5.1.5", Scr.FumoC026, Title = "A package at an HTTP address is fetched by GET.")]
    public static readonly Rule FetchesByGet = Rule.Should(
        "download.get",
        given: run => run.Fetches.Where(fetch => fetch.Entry is { Offer: not null, Part: "package" or "descriptor" }),
        then: AddressChecks.Method);

    /// <summary>After its alert an operation is not started again without a new command.</summary>
    [Spec(Document.Fumo, "6.2", Scr.FumoC022, Title = "After its alert an operation is not started again without a new command.")]
    public static readonly Rule DoesNotRetryAfterTheAlert = Rule.Must(
        "download.not-retried",
        given: run => run.Operations.Where(one => one.Alert is { IsAcknowledged: true } && DownloadChecks.IsWatched(run, one)),
        then: DownloadChecks.Retried);

    /// <summary>A package that is delivered whole by DM is taken.</summary>
    [Spec(Document.Fumo, "6.1", Scr.FumoC009, Title = "A package that is delivered whole by DM is taken.")]
    public static readonly Rule TakesAPackageByDm = Rule.Must(
        "packagedata.taken",
        given: run => run.Deliveries.Where(delivery => delivery.IsWhole && delivery.Last.Code is not null && !TreeChecks.IsAddedInstead(run, delivery)),
        then: DownloadChecks.Taken);

    /// <summary>The arrival of a package by DM installs nothing.</summary>
    [Spec(Document.Fumo, "6.1.2", Scr.FumoC009, Basis = Basis.Declarative, Title = "The arrival of a package by DM installs nothing.")]
    public static readonly Rule WaitsForTheExecOnUpdate = Rule.Must(
        "packagedata.waits",
        given: run => run.Deliveries.Where(delivery => delivery.IsTaken),
        then: DownloadChecks.Installed);

    private static Rule CommandRule(string id, FumoOperation operation) => Rule.Must(
        id,
        given: run => run.Fetches.Where(fetch => fetch.IsGet && DownloadChecks.OperationOf(run, fetch) == operation),
        then: DownloadChecks.Commanded);

    private static Rule FetchRule(string id, FumoOperation operation) => Rule.Must(
        id,
        given: run => run.Operations.Where(one => one.Operation == operation && one.Purpose?.Offer is not null && one.Alert?.Outcome == ResultOutcome.Success),
        then: DownloadChecks.Fetched);
}

using Fumo.Catalogue;
using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>Exec on an object's operations: support, acceptance, refusal (FUMO 1.0.2, 6.1).</summary>
public static class ExecRules
{
    /// <summary>An object takes Exec on at least one of its operations.</summary>
    [Spec(Document.Fumo, "6.1", Scr.FumoC001, Title = "An object takes Exec on at least one of its operations.")]
    public static readonly Rule IsSupported = Rule.Must(
        "exec.supported",
        given: run => run.Roots.Where(root => run.Executions.Any(one => one.Root == root && one.IsToSucceed && one.Code is not null)),
        then: (run, root) => ExecChecks.Supported([.. run.Executions.Where(one => one.Root == root && one.IsToSucceed && one.Code is not null)]));

    /// <summary>An Exec is taken with a correlator and without.</summary>
    [Spec(Document.Fumo, "6.2.3", Scr.FumoC001, Title = "An Exec is taken with a correlator and without.")]
    public static readonly Rule TakesItWithAndWithoutACorrelator = Rule.Must(
        "exec.correlator",
        given: run => run.Roots.Where(root => CorrelatorChecks.Tried(run, root, hasOne: true).Length > 1 && CorrelatorChecks.Tried(run, root, hasOne: false).Length > 1),
        then: CorrelatorChecks.MakesNoDifference);

    /// <summary>An Exec whose work is done later is answered with 202.</summary>
    [Spec(Document.Fumo, "6.1", Scr.FumoC002, Title = "An Exec whose work is done later is answered with 202.")]
    public static readonly Rule AnsweredAcceptedForProcessing = Rule.Must(
        "exec.accepted",
        given: run => run.Executions.Where(one => one.Operation is not null && (one.IsAccepted || ExecChecks.IsUnanswered(run, one))),
        then: ExecChecks.Accepted);

    /// <summary>Nothing follows an Exec that was refused.</summary>
    [Spec(Document.Fumo, "6.1", Scr.FumoC002, Title = "Nothing follows an Exec that was refused.")]
    public static readonly Rule DoesNothingAfterARefusal = Rule.Must(
        "exec.refusal",
        given: run => run.Executions.Where(one => one.IsRefused && one.Operation is not null),
        then: ExecChecks.Refused);

    /// <summary>An Exec on a node that stands for no operation starts none.</summary>
    [Spec(Document.Fumo, "6.1", Scr.FumoC001, Basis = Basis.Declarative, Title = "An Exec on a node that stands for no operation starts none.")]
    public static readonly Rule StartsNothingElsewhere = Rule.Must(
        "exec.target",
        given: run => run.Executions.Where(one => one.Root is not null && one.Operation is null && one.Code is not null),
        then: TargetChecks.Elsewhere);

    /// <summary>Exec on Download is possible where the node exists.</summary>
    [Spec(Document.Fumo, "6.1.1", Scr.FumoC003, Scr.FumoT004, Title = "Exec on Download is possible where the node exists.")]
    public static readonly Rule CanExecuteDownload = PossibleRule("exec.download", FumoOperation.Download);

    /// <summary>Exec on Update is possible where the node exists and a package is there.</summary>
    [Spec(Document.Fumo, "6.1.2", Scr.FumoC004, Scr.FumoT006, Title = "Exec on Update is possible where the node exists and a package is there.")]
    public static readonly Rule CanExecuteUpdate = PossibleRule("exec.update", FumoOperation.Update);

    /// <summary>Exec on DownloadAndUpdate is possible where the node exists.</summary>
    [Spec(Document.Fumo, "6.1.3", Scr.FumoC005, Scr.FumoT008, Title = "Exec on DownloadAndUpdate is possible where the node exists.")]
    public static readonly Rule CanExecuteDownloadAndUpdate = PossibleRule("exec.downloadandupdate", FumoOperation.DownloadAndUpdate);

    /// <summary>Exec on Download downloads, and does no more.</summary>
    [Spec(Document.Fumo, "6.1.1", Scr.FumoC003, Title = "Exec on Download downloads, and does no more.")]
    public static readonly Rule DownloadDoesNotUpdate = Rule.Must(
        "exec.download-only",
        given: run => run.Operations.Where(one => one.Operation == FumoOperation.Download && StateChecks.After(run, one).Any()),
        then: ExecChecks.OnlyDownloads);

    /// <summary>An Update works on the package that is there, it does not fetch another.</summary>
    [Spec(Document.Fumo, "6.1.2", Scr.FumoC004, Title = "An Update works on the package that is there, it does not fetch another.")]
    public static readonly Rule UpdateDoesNotDownload = Rule.Should(
        "exec.update-only",
        given: run => run.Operations.Where(one => one.Operation == FumoOperation.Update && one.Alert is not null),
        then: ExecChecks.OnlyUpdates);

    /// <summary>A DownloadAndUpdate goes on to the update without another command.</summary>
    [Spec(Document.Fumo, "6.1.3", Scr.FumoC005, Title = "A DownloadAndUpdate goes on to the update without another command.")]
    public static readonly Rule DownloadAndUpdateGoesOnByItself = Rule.Must(
        "exec.downloadandupdate-goes-on",
        given: run => run.Operations.Where(one => one.Operation == FumoOperation.DownloadAndUpdate && !one.IsToFail && (one.Alert is not null || one.Wait == Wait.SecondChance)),
        then: ExecChecks.GoesOn);

    /// <summary>A DownloadAndUpdate whose download failed updates nothing and tells so.</summary>
    [Spec(Document.Fumo, "6.1.3", Scr.FumoC006, Title = "A DownloadAndUpdate whose download failed updates nothing and tells so.")]
    public static readonly Rule DownloadAndUpdateStopsAfterAFailedDownload = Rule.Must(
        "exec.downloadandupdate-stops",
        given: run => run.Operations.Where(one => one.Alert is not null && ExecChecks.IsDownloadFailed(run, one)),
        then: ExecChecks.Stops);

    private static Rule PossibleRule(string id, FumoOperation operation) => Rule.Must(
        id,
        given: run => run.Executions.Where(one => one.Operation == operation && one.IsToSucceed && one.Code is not null),
        then: ExecChecks.Possible);
}

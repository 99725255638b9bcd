using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>Several objects on one device: each stands for a package of its own, and nothing of one is taken for another (FUMO 1.0.2, 5).</summary>
public static class ObjectRules
{
    /// <summary>An alert's Source and Correlator belong to one and the same object.</summary>
    [Spec(Document.Fumo, "5", Scr.FumoT014, Title = "An alert's Source and Correlator belong to one and the same object.")]
    public static readonly Rule KeepsTheirAlertsApart = Rule.Must(
        "objects.alert",
        given: run => ObjectChecks.IsDouble(run) ? run.ResultAlerts.Where(alert => alert.Root is not null && ObjectChecks.Correlated(run, alert) is not null) : [],
        then: ObjectChecks.Alert);

    /// <summary>What the PkgURL of one object names is fetched only for an Exec on that object.</summary>
    [Spec(Document.Fumo, "5", Scr.FumoT014, Title = "What the PkgURL of one object names is fetched only for an Exec on that object.")]
    public static readonly Rule KeepsTheirUrlsApart = Rule.Must(
        "objects.url",
        given: run => ObjectChecks.IsDouble(run) ? run.Fetches.Where(fetch => fetch.IsGet && ObjectChecks.OwnerOf(run, fetch) is not null) : [],
        then: ObjectChecks.Url);

    /// <summary>The State of an object stays where it is while only another one is commanded.</summary>
    [Spec(Document.Fumo, "5", Scr.FumoT014, Title = "The State of an object stays where it is while only another one is commanded.")]
    public static readonly Rule KeepsTheirStatesApart = Rule.Must(
        "objects.state",
        given: run => ObjectChecks.IsDouble(run) ? StateChecks.Moves(run).Where(move => ObjectChecks.IsElsewhere(run, move)) : [],
        then: ObjectChecks.State);
}

using Fumo.Judge;

namespace Fumo.Reports.Tests;

/// <summary>Requirements of the sample run.</summary>
internal static class SampleRequirements
{
    internal static IReadOnlyList<ScrVerdict> All { get; } =
    [
        Item("FUMO-T-001", "The management object's Type is the FUMO identifier", "5.1.1", "M", "pass", "client.tree.type"),
        Item("FUMO-T-004", "Download can be the target of Exec and Get", "5.1.4", "O", "pass", "client.tree.download"),
        Item("FUMO-T-010", "State can be read", "5.1.10", "M", "pass", "client.tree.state"),
        Item("FUMO-T-012", "Vendor extensions stand under Ext", "5.1.11", "O", "notApplicable") with { Applicable = false, Reason = "Ext is not there." },
        Item("FUMO-T-014", "Two objects do not mix URL, State, correlator or operation", "5", "C", "notRun") with
        {
            Applicable = false, Reason = "Only one object is configured.", Cause = "fixture",
        },
        Item("FUMO-C-001", "The client supports Exec on its FUMO", "6.1", "M", "pass", "client.download.accepted"),
        Item("FUMO-C-002", "An Exec that is accepted for later processing is answered with 202", "6.1", "M", "pass", "client.download.accepted"),
        Item("FUMO-C-011", "At the end of every accepted operation a Generic Alert is sent", "6.2", "M", "fail", "client.downloadandupdate.alert", "client.update.alert"),
        Item("FUMO-C-014", "The alert after an Update has the update type", "6.2.2", "C", "pass", "client.update.type"),
        Item("FUMO-C-016", "A Correlator given with the Exec comes back unchanged", "6.2.3", "M", "pass", "client.update.correlator"),
        Item("FUMO-C-017", "Without a Correlator there is none in the alert", "6.2.3", "M", "fail", "client.update.no-correlator"),
        Item("FUMO-C-020", "2xx after success, 4xx or 5xx after failure", "6.2.4", "M", "pass", "client.refused.code"),
        Item("FUMO-C-022", "After the alert the device does not retry the operation without the server", "6.2", "M", "inconclusive", "client.refused.no-retry") with
        {
            Reason = "The device closed the connection before its session was complete, three times.", Cause = "connection",
        },
        Item("FUMO-C-027", "The client can ask for an update by itself", "7", "O", "notApplicable") with { Applicable = false, Reason = "Not claimed." },
        Item("L-PRO-01", "Package 1 holds the session alert and DevInfo", "PRO 2.3.3", "M", "pass", "dm.package1"),
    ];

    private static ScrVerdict Item(string id, string title, string section, string status, string verdict, params string[] tests) => new()
    {
        Id = id,
        Title = title,
        Section = section,
        Status = status,
        Basis = "keyword",
        Evidence = "wire",
        Applicable = true,
        Verdict = verdict,
        Reason = verdict == "fail" ? "A case that judges it failed." : null,
        Tests = tests,
    };
}

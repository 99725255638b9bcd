using Fumo.Judge;

namespace Fumo.Reports.Tests;

/// <summary>Cases of the sample run.</summary>
internal static class SampleCases
{
    internal static IReadOnlyList<CaseVerdict> All { get; } =
    [
        Pass("client.tree.type", "The object's Type is the FUMO identifier", "5.1.1", "FUMO-T-001"),
        Pass("client.tree.download", "Download is an interior node", "5.1.4", "FUMO-T-004"),
        Pass("client.tree.state", "State is an integer of the table", "5.1.10", "FUMO-T-010"),
        Pass("client.download.accepted", "Accepts the Exec for later processing", "6.1", "FUMO-C-001", "FUMO-C-002"),
        Pass("client.update.type", "The alert has the type of its operation", "6.2.2", "FUMO-C-014"),
        Pass("client.update.correlator", "The alert carries the correlator of its Exec", "6.2.3", "FUMO-C-016"),
        Pass("client.update.alert", "An update ends with an alert", "6.2", "FUMO-C-011"),
        Pass("client.refused.code", "A refused download is reported as a failure", "6.2.4", "FUMO-C-020") with
        {
            Findings =
            [
                Finding("alert.preferred-code", "remark", "6.2.4", "The code 500 fits; 411 would name the cause better [alert.preferred-code].", "411 (Download failed due to network)", "500") with
                {
                    Level = "may", At = new(null, null, 40),
                },
            ],
        },
        Pass("client.update.no-correlator", "The alert of an Exec without correlator carries none", "6.2.3", "FUMO-C-017") with
        {
            Verdict = "fail",
            Reason = "The alert after an Exec without correlator carries the correlator '0'.",
            Findings =
            [
                Finding("alert.no-correlator", "fail", "6.2.3", "The Exec carried no correlator, but the alert that ends it does [alert.no-correlator].", "no Correlator", "Correlator 0") with
                {
                    At = new(7, "3", 18, 214, 131),
                },
            ],
        },
        Pass("client.downloadandupdate.alert", "A download and update ends with one alert", "6.2", "FUMO-C-011") with
        {
            Verdict = "fail",
            OtherProfiles = new Dictionary<string, string> { ["field"] = "pass" },
            Reason = "The operation was reported twice: 255 while it went on, then 200.",
            Findings =
            [
                Finding("alert.once", "fail", "6.2", "The operation was reported a second time after its Status [alert.once].", "one alert for each accepted Exec", "2 alerts: 255, 200") with
                {
                    Ruling = "alert.extra", At = new(7, "3", 18),
                },
                Finding("session.status", "warning", "PRO 2.3.4", "The message that answers cannot be read [message.readable].", "a well-formed message", "octet 214: element Item is not closed") with
                {
                    Document = "DM", Level = "should", At = new(12, null, 31),
                },
            ],
        },
        Pass("client.refused.no-retry", "The device does not try a refused download again", "6.2", "FUMO-C-022") with
        {
            Verdict = "inconclusive",
            Cause = "connection",
            Reason = "The device closed the connection before its session was complete, three times.",
            Attempts = [new(1, "inconclusive", "The connection was closed after the first message.")],
        },
        Pass("client.refused.unsigned", "A package with a wrong signature is refused", "6.2.4", "FUMO-C-020") with
        {
            Verdict = "notRun", Cause = "fixture", Reason = "No package 'unsigned' is configured.", Transcript = null,
        },
        Pass("client.initiated.alert", "A device request is a Generic Alert", "7.1.1", "FUMO-C-027") with
        {
            Verdict = "notApplicable", Reason = "The client does not claim to ask for updates by itself.", Transcript = null,
        },
        Pass("dm.package1", "Package 1 holds the session alert and DevInfo", "PRO 2.3.3", "L-PRO-01"),
    ];

    private static CaseVerdict Pass(string id, string title, string section, params string[] scr)
    {
        string scenario = string.Join('.', id.Split('.').Take(2));
        return new()
        {
            Id = id,
            Title = title,
            Role = "client",
            Section = section,
            Scenario = scenario,
            Scr = scr,
            Tags = [id.Split('.')[1]],
            Verdict = "pass",
            OtherProfiles = new Dictionary<string, string>(),
            DurationMs = 4210,
            Transcript = $"transcripts/{scenario}.jsonl",
            Rerun = $"tools/fumo run --select {id}",
            Findings = [],
        };
    }

    private static Finding Finding(string rule, string effect, string section, string message, string expected, string observed) => new()
    {
        Rule = rule,
        Document = "FUMO",
        Level = "must",
        Effect = effect,
        Section = section,
        Message = message,
        Expected = expected,
        Observed = observed,
        At = new(null, null),
    };
}

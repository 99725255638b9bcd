using Fumo.Catalogue;
using Fumo.Record;

namespace Fumo.Reports.Tests;

/// <summary>A run as it may come in: a client that invents its own correlator, forgets to end one update, and was not given all packages.</summary>
internal static class Sample
{
    internal static readonly DateTimeOffset Started = new(2026, 11, 23, 14, 15, 30, TimeSpan.Zero);

    internal static ReportPage Page { get; } = new(SampleReport.Report)
    {
        Record = Record(),
        Entries = SampleEntries.All,
        Rulings = [FurtherAlert],
    };

    private static Ruling FurtherAlert => new(
        "alert.extra",
        "6.2",
        "May a client send a further result alert for an operation that it has reported already?",
        new Dictionary<string, Reading> { ["once"] = new("one operation, one result alert", "fail"), ["again"] = new("a further one is harmless", "warning") },
        "Some shipped clients send 255 while they flash, and the end afterwards.",
        "fail",
        "warning");

    private static RunRecord Record() => new()
    {
        Id = "20261123-141530-7f3a",
        Started = Started,
        ToolVersion = "0.1.0",
        Role = Side.Client,
        Implementation = SampleReport.Report.Implementation,
        Profile = "strict",
        Seed = 4711,
        Waivers = [new("exec.status-in-package", "client.download.*", "fixed in 1.2.4", new DateOnly(2027, 1, 31))],
        Environment = new Dictionary<string, string> { ["os"] = "Linux 6.1", ["runtime"] = ".NET 10.0.4", ["host"] = "lab-3" },
        Configuration = new()
        {
            ["implementation"] = new System.Text.Json.Nodes.JsonObject { ["name"] = "Acme Phone X", ["role"] = "client" },
            ["client"] = new System.Text.Json.Nodes.JsonObject
            {
                ["connect"] = new System.Text.Json.Nodes.JsonObject { ["udp"] = "192.168.1.23:2948" },
                ["credentials"] = new System.Text.Json.Nodes.JsonObject { ["scheme"] = "md5", ["secret"] = "***" },
            },
            ["timeouts"] = new System.Text.Json.Nodes.JsonObject { ["operation"] = "10m" },
        },
        Plan =
        [
            new("client.tree", 0, 0, 2, 0, null, []),
            new("client.update", 2, 2, 6, 0, null, []),
            new("client.refused", 1, 0, 3, 0, null, [new("client.refused.unsigned", "No package 'unsigned' is configured.", "fixture")]),
            new("client.reboot", 1, 1, 4, 1, "Nobody is there to take the battery out, and the run is unattended.", []),
        ],
    };
}

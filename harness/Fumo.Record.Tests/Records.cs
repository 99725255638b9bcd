using System.Text.Json.Nodes;

namespace Fumo.Record.Tests;

/// <summary>One of each, with nothing left at its default.</summary>
internal static class Records
{
    public static RunRecord Run { get; } = new()
    {
        Id = "20260101-000000-1",
        Started = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        ToolVersion = "0.1.0",
        Role = Side.Client,
        Implementation = new ImplementationRecord("Phone", "Acme", "1.2"),
        Profile = "field",
        Interpretations = new Dictionary<string, string> { ["alert.extra"] = "strict" },
        Claims = new Dictionary<string, bool> { ["FUMO-T-006"] = true },
        IsDmGated = true,
        Waivers = [new WaiverRecord("alert.correlator", "client.*", "fixed in 2", new DateOnly(2027, 1, 31))],
        AreWaiversStrict = true,
        IsOperationTimeoutGiven = true,
        CanObserve = true,
        Plan = [new PlannedScenario("client.update", 2, 1, 6, 0, null, [new PlannedCase("client.update.accepted", "no package", "fixture")])],
        IsPartial = true,
        Seed = 42,
        Configuration = new JsonObject { ["implementation"] = new JsonObject { ["name"] = "Phöne <1>" } },
        Environment = new Dictionary<string, string> { ["os"] = "Linux" },
    };

    public static IReadOnlyList<Entry> Entries { get; } =
    [
        new ProcessEntry { Event = "exited", Detail = "./client", ExitCode = 139, StandardError = "Ouch\n" },
        new WakeEntry { Method = "udp", SessionId = "1A", Detail = "127.0.0.1:2948", Notification = new byte[] { 1, 2 } },
        new FactEntry { Name = Facts.Root, Value = "./FUMO/1" },
        new MessageEntry
        {
            Scenario = "client.tree", Exchange = 1, From = Side.Client, IsFromImplementation = true, Request = "POST http://dm/",
            Headers = [new HeaderField("Content-Type", "text/plain")], BodyFailure = "closed in the middle",
            Credentials = new CredentialCheck("md5", "wrong", "stale nonce"), SetAside = "no DM message",
        },
        new PromptEntry { Scenario = "client.tree", Text = "Press", Answer = "done" },
        new ObservationEntry { Scenario = "client.tree", Source = "./DevDetail/FwV", Value = "2.0" },
        new ExecEntry
        {
            Scenario = "client.update", Exchange = 3, CmdId = "4", Target = "./FUMO/1/Update", Correlator = "c-1", Root = "./FUMO/1",
            Package = "good", Offer = "abc", Expected = "success", PreferredCodes = [402, 404],
        },
        new DownloadEntry
        {
            Scenario = "client.update", Request = 1, Method = "GET", Url = "http://pkg/1", Headers = [new HeaderField("Range", "bytes=1-")],
            Offer = "abc", Part = "package", Body = "900 Success",
        },
        new DownloadEndEntry { Scenario = "client.update", Request = 1, HttpStatus = 206, Sent = 17, IsComplete = true, Cause = "truncated" },
        new PlayedDeviceEntry { Scenario = "client.update", Device = "IMEI:1", Roots = ["./FUMO"], Nodes = ["State"], Encoding = "xml", MaxMsgSize = 4096, HoldsPackage = true },
        new OfferEntry { Scenario = "client.update", Device = "IMEI:1", Operation = "update", Method = "http", Detail = "POST 200" },
        new FetchEntry { Scenario = "client.update", Device = "IMEI:1", Node = "./FUMO/Download/PkgURL", Url = "http://pkg/1", HttpStatus = 200, Length = 4, IsComplete = true },
        new StepEntry { Scenario = "client.update", Device = "IMEI:1", Name = Steps.Result, Exchange = 7, Node = "./FUMO/Update", Correlator = "c", Code = 200, Detail = "bare" },
        new TroubleEntry { Scenario = "client.update", Cause = "timeout", Reason = "No session within 30 s.", Stack = "at …" },
    ];
}

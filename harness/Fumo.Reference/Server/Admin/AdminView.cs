using System.Text.Json.Nodes;

namespace Fumo.Reference;

/// <summary>Devices and jobs as the administration shows them.</summary>
internal static class AdminView
{
    private const string Idle = "idle";

    /// <summary>All devices with what became of their latest jobs.</summary>
    public static JsonObject Of(IEnumerable<ManagedDevice> devices) =>
        new() { ["devices"] = new JsonArray([.. devices.Select(device => Head(device.Id, device))]) };

    /// <summary>One device with all its jobs; idle when it was never heard of.</summary>
    public static JsonObject Of(string id, ManagedDevice? device)
    {
        JsonObject view = Head(id, device);
        view["jobs"] = new JsonArray([.. (device?.Jobs ?? []).Select(Of)]);
        view["events"] = new JsonArray([.. (device?.Events ?? []).Select(line => JsonValue.Create(line))]);
        return view;
    }

    /// <summary>One job.</summary>
    public static JsonObject Of(Job job) => new()
    {
        ["number"] = job.Number,
        ["operation"] = job.Campaign.Kind.Name(),
        ["version"] = job.Campaign.Version,
        ["state"] = NameOf(job.State),
        ["code"] = job.Code,
        ["reason"] = job.Reason,
        ["execs"] = new JsonArray([.. job.Execs.Select(Of)]),
    };

    private static JsonObject Of(JobExec exec) => new()
    {
        ["operation"] = exec.Operation.ToString(),
        ["root"] = exec.Root,
        ["correlator"] = exec.Correlator,
        ["session"] = exec.SessionId,
        ["status"] = exec.Status,
        ["code"] = exec.Code,
    };

    private static JsonObject Head(string id, ManagedDevice? device)
    {
        Job? latest = device is { Jobs: [.., { } last] } ? last : null;
        return new JsonObject
        {
            ["device"] = id,
            ["state"] = latest is null ? Idle : NameOf(latest.State),
            ["code"] = latest?.Code,
            ["operation"] = latest?.Campaign.Kind.Name(),
            ["reason"] = latest?.Reason,
            ["sessions"] = device?.Sessions ?? 0,
            ["model"] = device?.Model,
            ["roots"] = new JsonArray([.. (device?.Roots ?? []).Select(root => JsonValue.Create(root))]),
        };
    }

    private static string NameOf(JobState state) => state.ToString().ToLowerInvariant();
}

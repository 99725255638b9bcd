using Fumo.Catalogue;

namespace Fumo.Plan.Tests;

/// <summary>Reads configurations with a known environment and a few known ids.</summary>
internal static class Yaml
{
    public static KnownIds Known { get; } = new()
    {
        Items = [Item("FUMO-T-006", "O"), Item("FUMO-C-003", "C"), Item("FUMO-C-001", "M")],
        Rules = ["alert.correlator", "exec.accepted"],
        Rulings =
        [
            new Ruling("state.writable", "5.1.10", "May State be replaced?", new Dictionary<string, Reading> { ["refused"] = new("no", "fail"), ["taken"] = new("yes", "pass") }, "", "fail", "warning"),
        ],
        Client = new KnownBehaviours(["M29", "M30"], ["A40"]),
    };

    public static Dictionary<string, string> Variables { get; } = new() { ["ACME_SECRET"] = "opensesame", ["KEY"] = "k-123456", ["FW"] = "fw/1.bin", ["EMPTY"] = "" };

    public static ConfigurationReader Reader { get; } = new(Known, name => Variables.GetValueOrDefault(name));

    public static ConfigurationResult Read(string text, string folder = "/", ConfigurationOverrides? flags = null) =>
        Reader.ReadText(text, "conformance.yaml", folder, flags);

    public static RunConfiguration Right(string text, string folder = "/", ConfigurationOverrides? flags = null)
    {
        ConfigurationResult result = Read(text, folder, flags);
        Assert.That(result.Errors, Is.Empty);
        return result.Configuration!;
    }

    private static ScrItem Item(string id, string status) => new(id, null, "", "", status, [], "keyword", "wire", "client", null);
}

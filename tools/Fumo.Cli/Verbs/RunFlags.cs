using System.CommandLine;
using Fumo.Plan;

namespace Fumo.Cli;

/// <summary>The flags of <c>fumo run</c>.</summary>
internal static class RunFlags
{
    public static readonly Option<string?> Config = new("--config", "-c") { Description = $"The configuration (default {ConfigurationReader.DefaultFile})" };
    public static readonly Option<string?> Output = new("--output", "-o") { Description = "Folder for the results (default results/<run id>)" };
    public static readonly Option<string?> Resume = new("--resume") { Description = "Goes on with the run in this folder after an interruption; what was judged is not played again" };
    public static readonly Option<string?> Baseline = new("--baseline") { Description = "Folder of an earlier run: tells what changed since, and ends with 1 for a regression" };
    public static readonly Option<bool> Force = new("--force") { Description = "Writes into a folder that is not empty" };
    public static readonly Option<string[]> Select = new("--select") { Description = "What to run: a test id, an SCR id, a glob over either, tag:NAME, or !x to leave out; may be repeated" };
    public static readonly Option<bool> Plan = new("--plan") { Description = "Shows what would be played, what it costs and what is left out, and ends" };
    public static readonly Option<TimeSpan?> OperationTime = Flags.Duration("--operation-time", "With --plan: the time that one operation takes, for example 4m");
    public static readonly Option<bool> Unattended = new("--unattended") { Description = "Nobody is there: cases that need an operator are left out" };
    public static readonly Option<bool> Intrusive = new("--intrusive") { Description = "Allows what may hurt a live system" };
    public static readonly Option<bool> StrictWaivers = new("--strict-waivers") { Description = "An unused waiver fails the gate" };
    public static readonly Option<Shard?> Shard = Flags.Shard("--shard", "Plays one part of the suite, K/N, against an implementation that is launched; 'fumo merge' puts the parts together");
    public static readonly Option<bool> Trace = new("--trace") { Description = "Shows every message on standard error as it passes" };
    public static readonly Option<bool> Json = new("--json") { Description = "Writes events as JSON, one a line" };
    public static readonly Option<string?> Role = Flags.Choice("--role", "What is under test", "client", "server");
    public static readonly Option<string?> Profile = Flags.Choice("--profile", "How the text is read", "strict", "field");
    public static readonly Option<string?> Url = new("--url") { Description = "Address of a live DM server" };
    public static readonly Option<string?> DeviceId = new("--device-id") { Description = "The device's id" };
    public static readonly Option<string?> Name = new("--name") { Description = "User name of the client's credentials" };
    public static readonly Option<string?> Secret = new("--secret") { Description = "Secret of the client's credentials" };
    public static readonly Option<string?> Auth = Flags.Choice("--auth", "Scheme of the credentials", "none", "basic", "md5", "hmac");
    public static readonly Option<string?> ServerId = new("--server-id") { Description = "Server identifier" };
    public static readonly Option<string?> Manufacturer = new("--manufacturer") { Description = "DevInfo/Man of the device that is played" };
    public static readonly Option<string?> Model = new("--model") { Description = "DevInfo/Mod of the device that is played" };

    public static readonly Option<int?> Devices = Flags.Count("--devices", "Load check, not judged: plays the conformant device that many times at once; {n} in --device-id is the number, else ids are counted on from it");

    /// <summary>All of them, in the order of the help.</summary>
    public static IReadOnlyList<Option> All { get; } =
    [
        Config, Output, Resume, Baseline, Force, Select, Plan, OperationTime, Unattended, Intrusive, StrictWaivers, Shard, Trace, Json, Role, Profile,
        Url, DeviceId, Name, Secret, Auth, ServerId, Manufacturer, Model, Devices,
    ];

    /// <summary>The values of the file that flags name.</summary>
    /// <param name="parsed">The command line.</param>
    public static ConfigurationOverrides Overrides(ParseResult parsed) => new()
    {
        Role = parsed.GetValue(Role),
        Profile = parsed.GetValue(Profile),
        Url = parsed.GetValue(Url),
        DeviceId = parsed.GetValue(DeviceId),
        Name = parsed.GetValue(Name),
        Secret = parsed.GetValue(Secret),
        Auth = parsed.GetValue(Auth),
        ServerId = parsed.GetValue(ServerId),
        Manufacturer = parsed.GetValue(Manufacturer),
        Model = parsed.GetValue(Model),
    };
}

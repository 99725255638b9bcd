using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using Fumo.Dm;
using Fumo.Mo;
using Fumo.Reference;
using Fumo.Session;
using Command = System.CommandLine.Command;

namespace Fumo.Cli;

/// <summary><c>fumo device</c>: the reference client as a program of its own.</summary>
internal static class DeviceVerb
{
    private static readonly Option<Uri?> Server = Flags.Address("--server", "DM address of the server");
    private static readonly Option<string> Id = new("--id") { Description = "Device id, the Source of its messages", DefaultValueFactory = _ => "IMEI:350000000000017" };
    private static readonly Option<string> Name = new("--name") { Description = "User name of its credentials", DefaultValueFactory = _ => "device" };
    private static readonly Option<string?> Secret = new("--secret") { Description = "Secret of its credentials" };
    private static readonly Option<string> ServerId = new("--server-id") { Description = "Server identifier, for the server's credentials and package #0", DefaultValueFactory = _ => "fumo-conformance" };
    private static readonly Option<string?> ServerSecret = new("--server-secret") { Description = "Secret of the server's credentials; given, the server must prove who it is" };
    private static readonly Option<string?> Auth = Flags.Choice("--auth", "Scheme of its credentials", "none", "basic", "md5", "hmac");
    private static readonly Option<string?> Encoding = Flags.Choice("--encoding", "How it writes messages", "xml", "wbxml");
    private static readonly Option<string?> Authorities = new("--ca") { Description = "Certificates (PEM) that it trusts over https besides the system's" };
    private static readonly Option<string[]> Roots = new("--root") { Description = $"URI of its FUMO; may be repeated (default {FumoNodes.DefaultRoot})" };
    private static readonly Option<TimeSpan?> Poll = Flags.Duration("--poll", "Opens a session again and again: the time between two, for example 1s");
    private static readonly Option<bool> Once = new("--once") { Description = "Opens one session and ends when all that follows from it is done" };
    private static readonly Option<Uri?> WakeHttp = Flags.Address("--wake-http", "Opens a session on each POST to this address, for example http://127.0.0.1:9000");
    private static readonly Option<IPEndPoint?> WakeUdp = Flags.EndPoint("--wake-udp", "Opens a session for each package #0 that comes to this address, for example 127.0.0.1:2948");
    private static readonly Option<string?> State = new("--state") { Description = "Folder in which it keeps its state over restarts" };
    private static readonly Option<TimeSpan?> OperationTime = Flags.Duration("--operation-time", "How long flashing takes (default 0s)");
    private static readonly Option<bool> Requests = new("--requests-update") { Description = "Its first two sessions ask for an update: by itself, then by its user" };
    private static readonly Option<string[]> Faults = new("--fault") { Description = "A fault that it has (fumo list faults); may be repeated" };
    private static readonly Option<string[]> Variants = new("--variant") { Description = "A conformant variant that it follows (fumo list variants); may be repeated" };

    /// <summary>The verb with its options.</summary>
    /// <param name="terminal">Where it writes.</param>
    public static Command Create(Terminal terminal)
    {
        Command verb = new("device", "Runs the reference client.\nExample: fumo device --server http://127.0.0.1:8080/dm --auth md5 --name acme --secret s --poll 1s")
        {
            Server, Id, Name, Secret, ServerId, ServerSecret, Auth, Encoding, Authorities, Roots,
            Poll, Once, WakeHttp, WakeUdp, State, OperationTime, Requests, Faults, Variants,
        };
        Server.Required = true;
        verb.Validators.Add(OneStart);
        verb.SetAction((parsed, cancel) =>
            ReferenceDeviceProgram.RunAsync(Options(parsed), Start(parsed), terminal.Output, terminal.Error, cancel));
        return verb;
    }

    private static ReferenceDeviceOptions Options(ParseResult parsed) => new()
    {
        Server = parsed.GetValue(Server)!,
        DeviceId = parsed.GetRequiredValue(Id),
        Credentials = Credentials(parsed),
        AuthorityFile = parsed.GetValue(Authorities),
        Encoding = parsed.GetValue(Encoding) == "wbxml" ? DmEncoding.Wbxml : DmEncoding.Xml,
        Roots = parsed.GetValue(Roots) is { Length: > 0 } roots ? roots : [FumoNodes.DefaultRoot],
        OperationTime = parsed.GetValue(OperationTime) ?? TimeSpan.Zero,
        StateFolder = parsed.GetValue(State),
        RequestsUpdate = parsed.GetValue(Requests),
        Faults = parsed.GetValue(Faults) ?? [],
        Variants = parsed.GetValue(Variants) ?? [],
        Seed = Environment.ProcessId,
    };

    private static ClientCredentials Credentials(ParseResult parsed) => new()
    {
        Scheme = Enum.Parse<AuthenticationScheme>(parsed.GetValue(Auth) ?? "none", ignoreCase: true),
        Name = parsed.GetRequiredValue(Name),
        Secret = parsed.GetValue(Secret),
        ServerId = parsed.GetRequiredValue(ServerId),
        ServerSecret = parsed.GetValue(ServerSecret),
        IsServerRequired = parsed.GetValue(ServerSecret) is not null,
    };

    private static DeviceStart Start(ParseResult parsed) => new()
    {
        Poll = parsed.GetValue(Poll),
        IsOnce = parsed.GetValue(Once),
        WakeHttp = parsed.GetValue(WakeHttp),
        WakeUdp = parsed.GetValue(WakeUdp),
    };

    private static void OneStart(CommandResult result)
    {
        Option[] starts = [Poll, Once, WakeHttp, WakeUdp];
        if (starts.Count(start => result.GetResult(start) is { Implicit: false }) > 1)
        {
            result.AddError("Give only one of --poll, --once, --wake-http and --wake-udp.");
        }
    }
}

using System.CommandLine;
using Fumo.Dm;
using Fumo.Reference;
using Fumo.Session;
using Command = System.CommandLine.Command;

namespace Fumo.Cli;

/// <summary><c>fumo server</c>: the reference server as a program of its own.</summary>
internal static class ServerVerb
{
    private static readonly Option<Uri?> Listen = Flags.Listening("--listen", "Address that it listens at, for example http://127.0.0.1:8080 or 127.0.0.1:8080; port 0 takes a free one");
    private static readonly Option<Uri?> Advertise = Flags.Address("--advertise", "Address that devices are told, where it differs");
    private static readonly Option<string?> Auth = Flags.Choice("--auth", "Scheme that devices prove themselves by", "none", "basic", "md5", "hmac");
    private static readonly Option<string> Name = new("--name") { Description = "User name of the devices", DefaultValueFactory = _ => "device" };
    private static readonly Option<string?> Secret = new("--secret") { Description = "Secret of the devices" };
    private static readonly Option<string> ServerId = new("--server-id") { Description = "Server identifier, for its own credentials", DefaultValueFactory = _ => "fumo-conformance" };
    private static readonly Option<string?> ServerSecret = new("--server-secret") { Description = "Secret of its own credentials" };
    private static readonly Option<string?> Requests = Flags.Choice("--on-request", "Operation that a device gets which asks for an update", [.. CampaignKinds.All.Select(kind => kind.Name())]);
    private static readonly Option<FileInfo> Package = new("--package") { Description = "Package that it delivers; without it, packages for the reference device" };
    private static readonly Option<string?> Adds = new("--create") { Description = "URI of the FUMO that it adds to a device that has none" };
    private static readonly Option<string?> Certificate = new("--certificate") { Description = "Certificate chain (PEM) for https" };
    private static readonly Option<string?> Key = new("--key") { Description = "Private key (PEM) for https" };
    private static readonly Option<string[]> Faults = new("--fault") { Description = "A fault that it has (fumo list faults); may be repeated" };
    private static readonly Option<string[]> Variants = new("--variant") { Description = "A conformant variant that it follows (fumo list variants); may be repeated" };

    /// <summary>The verb with its options.</summary>
    /// <param name="terminal">Where it writes.</param>
    public static Command Create(Terminal terminal)
    {
        Command verb = new("server", "Runs the reference server: DM address /dm, administration /admin/offer, /admin/devices, /admin/log, packages /packages.\nExample: fumo server --listen http://127.0.0.1:8080 --auth md5 --name acme --secret s")
        {
            Listen, Advertise, Auth, Name, Secret, ServerId, ServerSecret, Requests, Package, Adds, Certificate, Key, Faults, Variants,
        };
        Listen.Required = true;
        Package.AcceptExistingOnly();
        verb.SetAction((parsed, cancel) => ReferenceServerProgram.RunAsync(
            Options(parsed), Listening(parsed), parsed.GetValue(Advertise) is not null, terminal.Output, terminal.Error, cancel));
        return verb;
    }

    private static ReferenceServerOptions Options(ParseResult parsed) => new()
    {
        Address = parsed.GetValue(Advertise) ?? parsed.GetValue(Listen)!,
        Authentication = Credentials(parsed),
        RequestCampaign = CampaignKinds.TryParse(parsed.GetValue(Requests), out CampaignKind? kind) ? new Campaign { Kind = kind.Value } : null,
        Package = PackageOf(parsed),
        DynamicRoot = parsed.GetValue(Adds),
        Faults = parsed.GetValue(Faults) ?? [],
        Variants = parsed.GetValue(Variants) ?? [],
    };

    // An array that is null would become an empty package, not none.
    private static ReadOnlyMemory<byte>? PackageOf(ParseResult parsed)
    {
        if (parsed.GetValue(Package) is { } file)
        {
            return File.ReadAllBytes(file.FullName);
        }

        return null;
    }

    private static ServerAuthentication Credentials(ParseResult parsed) => new()
    {
        Scheme = Enum.Parse<AuthenticationScheme>(parsed.GetValue(Auth) ?? "none", ignoreCase: true),
        ClientName = parsed.GetRequiredValue(Name),
        ClientSecret = parsed.GetValue(Secret) ?? string.Empty,
        ServerId = parsed.GetRequiredValue(ServerId),
        ServerSecret = parsed.GetValue(ServerSecret) ?? string.Empty,
    };

    private static WebListenerOptions Listening(ParseResult parsed) => new()
    {
        Listen = parsed.GetValue(Listen)!,
        CertificateFile = parsed.GetValue(Certificate),
        KeyFile = parsed.GetValue(Key),
    };
}

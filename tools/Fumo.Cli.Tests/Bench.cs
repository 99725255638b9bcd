using System.Net;
using System.Net.Sockets;
using Fumo.Reference;

namespace Fumo.Cli.Tests;

/// <summary>What a trial of one's own device is made of: packages, a configuration, a device in its own process.</summary>
internal sealed class Bench : IDisposable
{
    private static readonly (string Key, PackageKind Kind, string Version, int Payload)[] Made =
    [
        ("good", PackageKind.Good, "2.0", 2048), ("good", PackageKind.Good, "3.0", 8192), ("corrupted", PackageKind.Corrupted, "4.0", 2048),
        ("wrongDevice", PackageKind.WrongDevice, "4.0", 2048), ("unsigned", PackageKind.Unsigned, "4.0", 2048),
        ("unacceptable", PackageKind.Unacceptable, "4.0", 2048), ("failing", PackageKind.Failing, "4.0", 2048),
    ];

    private readonly Folder folder = new();

    public Bench()
    {
        foreach ((string key, PackageKind kind, string version, int payload) in Made)
        {
            System.IO.File.WriteAllBytes(folder.At($"{key}-{version}.bin"), PackageFile.Create(kind, version, payload: payload));
        }
    }

    public string Results => folder.At("results");

    public string Launch { get; set; } = "";

    public string Connect { get; set; } = "{poll: true}";

    public string Scheme { get; set; } = "md5";

    /// <summary>Further lines of the section client.</summary>
    public string[] Client { get; set; } = [];

    /// <summary>Further lines of the file.</summary>
    public string[] Top { get; set; } = [];

    public string Timeouts { get; set; } = "{connect: 60s, session: 60s, operation: 60s, quiet: 100ms}";

    public Uri Dm { get; } = new($"http://127.0.0.1:{FreePort()}/dm");

    /// <summary>The configuration as a file, written from what is set by now.</summary>
    public string Configuration => folder.File("conformance.yaml", Text());

    public string At(string name) => folder.At(name);

    public string File(string name, string text) => folder.File(name, text);

    /// <summary>A port that nobody listens at.</summary>
    public static int FreePort()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    /// <summary>The words of a device that fits the configuration; what is given here counts.</summary>
    public string[] Device(string start, string server = "{dm}", string? scheme = null, string name = "device", string? secret = "secret-of-device", string? serverSecret = "secret-of-server") =>
    [
        "device", "--server", server, "--auth", scheme ?? Scheme, "--name", name,
        .. secret is null ? Array.Empty<string>() : ["--secret", secret],
        .. serverSecret is null || (scheme ?? Scheme) == "none" ? Array.Empty<string>() : ["--server-secret", serverSecret],
        .. start.Split(' '),
    ];

    /// <summary>A command of the configuration.</summary>
    public static string Words(IEnumerable<string> words) => $"[{string.Join(", ", words.Select(word => $"\"{word}\""))}]";

    public static string Fumo(IEnumerable<string> words) => Words([.. FumoProcess.Command, .. words]);

    /// <summary>Runs the suite in this process.</summary>
    public Task<Shell.Outcome> RunAsync(params string[] more) => Shell.RunAsync(Arguments(more));

    public string[] Arguments(params string[] more) => ["run", "-c", Configuration, "-o", Results, "--unattended", .. more];

    public void Dispose() => folder.Dispose();

    private string Text() => string.Join('\n', (string[])
    [
        "implementation: {name: Trial, role: client}",
        "client:",
        .. Launch.Length == 0 ? Array.Empty<string>() : [$"  launch: {Launch}"],
        $"  connect: {Connect}",
        .. Client.Any(line => line.StartsWith("listen:", StringComparison.Ordinal)) ? Array.Empty<string>() : [$"  listen: {Dm}"],
        .. Client.Select(line => $"  {line}"),
        "  credentials:",
        $"    scheme: {Scheme}",
        "    client: {name: device, secret: secret-of-device}",
        "    server: {id: fumo-conformance, secret: secret-of-server}",
        "  packages:",
        .. Made.GroupBy(made => made.Key).Select(kind =>
            $"    {kind.Key}: [{string.Join(", ", kind.Select(one => $"{{file: {kind.Key}-{one.Version}.bin, version: \"{one.Version}\"}}"))}]"),
        $"timeouts: {Timeouts}",
        .. Top,
        "",
    ]);
}

using System.Text.Encodings.Web;
using System.Text.Json;

namespace Fumo.Cli;

/// <summary>A first configuration as a commented file.</summary>
internal static class ConfigurationText
{
    /// <summary>The server identifier that counts when none was said.</summary>
    public const string UsualServerId = "fumo-conformance";

    /// <summary>Where the harness answers when nothing was said.</summary>
    public const string UsualListen = "http://127.0.0.1:0";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file.</summary>
    /// <param name="answers">What it is made of; nothing that is needed is missing.</param>
    public static string Of(InitAnswers answers) => string.Join('\n', Lines(answers).Select(Aligned));

    private static string[] Lines(InitAnswers answers) =>
    [
        "# 'fumo check' says whether this is right, 'fumo run --plan' what a run costs and leaves out, 'fumo run' plays it.",
        "# Secrets need not stand here: ${NAME} takes an environment variable.",
        "",
        "implementation:",
        $"  name: {Text(answers.Name!)}",
        Optional("vendor", answers.Vendor, "Acme"),
        Optional("version", answers.ProductVersion, "\"1.2.3\""),
        $"  role: {Padded(answers.Role!, "what is under test: client or server")}",
        "",
        .. answers.IsServer ? Server(answers) : Client(answers),
        "",
        "timeouts:",
        $"  operation: {Padded("10m", "from the 202 for an Exec to its alert; given here, a missing alert is a failure")}",
        $"  quiet: {Padded("3s", "how long it has to be quiet at the end of a run")}",
        $"profile: {Padded("strict", "strict: the text to the letter; field: the readings that shipped products rely on")}",
        "",
    ];

    private static string[] Client(InitAnswers answers) =>
    [
        $"client: {Padded("", "the harness plays the DM server")}",
        answers.Launch is { } launch ? $"  launch: {Command(launch)}" : "  # launch: [./client, --server, \"{dm}\"]   # starts the client; it runs by itself without",
        $"  connect: {Connect(answers.Connect!)}",
        answers.Launch is null
            ? "  # restart: {manual: \"Switch the device off and on\"}   # or {command: [...]}; without it no case restarts the device"
            : $"  restart: {Padded("relaunch", "what a reboot or a power cut is")}",
        $"  listen: {Padded(Text(answers.Listen ?? UsualListen), "where the harness answers; port 0 is any free one. This is {dm}")}",
        answers.Advertise is { } told ? $"  advertise: {Text(told)}" : "  # advertise: http://192.168.1.5:8080/dm   # what the client is told, where it differs",
        answers.DeviceId is { } device ? $"  device: {Padded(Text(device), "others get 403")}" : "  # device: \"IMEI:350000000000017\"   # only this one is the implementation, others get 403",
        $"  root: {Padded("auto", "URI of the FUMO object, or a list of two; auto finds it by its Type")}",
        .. Credentials(answers),
        "  # packages:                 # that your device accepts; a case whose package is missing is not run, and the report says so",
        "  #   good:      [{file: fw/2.bin, version: \"2.0\"}, {file: fw/1.bin, version: \"1.0\"}]   # used in turn",
        "  #   corrupted: {file: fw/corrupted.bin}",
        "  #   failing:   {file: fw/fails.bin}",
    ];

    private static string[] Server(InitAnswers answers) =>
    [
        $"server: {Padded("", "the harness plays the device")}",
        answers.Launch is { } launch ? $"  launch: {Command(launch)}" : "  # launch: [./server]        # starts the server; it runs already without",
        .. answers.Url is { } url ? [$"  url: {Text(url)}"] : Array.Empty<string>(),
        .. answers.DeviceId is { } device ? [$"  device: {{id: {Text(device)}}}"] : (string[])["  # device: {id: \"IMEI:350000000000017\", manufacturer: Acme, model: X, firmware: \"1.0\", root: ./FUMO/Pkg1}"],
        .. Credentials(answers),
        "  # offers:                   # how the server is made to start an operation; what is missing is not run",
        "  #   downloadAndUpdate: {http: {method: POST, url: \"http://127.0.0.1:8080/admin/offer?device={device}&op=downloadAndUpdate\"}}",
        "  #   download:          {manual: \"Start a download campaign for {device}\"}",
        "  # observe: {http: {url: \"http://127.0.0.1:8080/admin/log?device={device}\"}, state: $.state, resultCode: $.code}   # what it concluded",
    ];

    private static string[] Credentials(InitAnswers answers) => answers.HasCredentials
        ?
        [
            "  credentials:",
            $"    scheme: {Padded(answers.Auth!, "none, basic, md5 or hmac")}",
            $"    client: {{name: {Text(answers.User!)}, secret: {Text(answers.Secret!)}}}",
            $"    server: {{id: {Text(answers.ServerId ?? UsualServerId)}{(answers.ServerSecret is { } secret ? $", secret: {Text(secret)}" : "")}}}",
        ]
        : ["  credentials: {scheme: none}   # or md5, hmac, basic, with client: {name: …, secret: …} and server: {id: …, secret: …}"];

    private static string Connect(string given)
    {
        int at = given.IndexOf('=', StringComparison.Ordinal);
        (string way, string value) = at < 0 ? (given, "") : (given[..at], given[(at + 1)..].Trim());
        return way switch
        {
            "poll" => Padded("{poll: true}", "it opens sessions by itself"),
            "command" => Padded($"{{command: {Command(value)}}}", "run each time a session is needed"),
            "http" => Padded($"{{http: {{method: POST, url: {Text(value)}}}}}", "each time a session is needed"),
            "udp" => Padded($"{{udp: {Text(value)}}}", "package #0 as the datagram"),
            _ => Padded($"{{manual: {Text(value)}}}", "a person is told each time"),
        };
    }

    private static string Command(string line) => line == "reference" ? line : $"[{string.Join(", ", CommandWords.Of(line).Select(Text))}]";

    private static string Optional(string key, string? value, string example) => value is null ? $"  # {key}: {example}" : $"  {key}: {Text(value)}";

    // A text of JSON holds no tabulator.
    private static string Padded(string value, string comment) => $"{value}\t# {comment}";

    private static string Aligned(string line) => line.Split('\t') is [var text, var comment] ? $"{text.TrimEnd(),-36} {comment}" : line;

    // A JSON text is a YAML text.
    private static string Text(string value) => JsonSerializer.Serialize(value, Plain);
}

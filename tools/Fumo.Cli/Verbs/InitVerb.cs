using System.CommandLine;
using System.Text;
using Fumo.Plan;
using Fumo.Suites;

namespace Fumo.Cli;

/// <summary><c>fumo init</c>: writes a first, commented configuration from flags, and asks for what they do not say.</summary>
internal static class InitVerb
{
    private static readonly string[] Ways = ["command", "http", "udp", "manual"];
    private static readonly Option<string> Output = new("--output", "-o") { Description = "The file", DefaultValueFactory = _ => ConfigurationReader.DefaultFile };
    private static readonly Option<bool> Force = new("--force") { Description = "Replaces a file that is there" };
    private static readonly Option<string?> Role = Flags.Choice("--role", "What is under test", "client", "server");
    private static readonly Option<string?> Name = new("--name") { Description = "The implementation's name" };
    private static readonly Option<string?> Vendor = new("--vendor") { Description = "Its vendor" };
    private static readonly Option<string?> ProductVersion = new("--product-version") { Description = "Its version" };
    private static readonly Option<string?> Launch = new("--launch") { Description = "Command that starts it, for example \"./client --server {dm}\", or reference" };
    private static readonly Option<string?> Connect = Way();
    private static readonly Option<string?> Listen = new("--listen") { Description = $"Where the harness answers a client (default {ConfigurationText.UsualListen})" };
    private static readonly Option<string?> Advertise = new("--advertise") { Description = "What the client is told, where it differs" };
    private static readonly Option<string?> Url = new("--url") { Description = "DM address of a server under test" };
    private static readonly Option<string?> DeviceId = new("--device-id") { Description = "The device that a server knows, or the one client that is under test" };
    private static readonly Option<string?> Auth = Flags.Choice("--auth", "How both sides prove who they are (default none)", "none", "basic", "md5", "hmac");
    private static readonly Option<string?> User = new("--user") { Description = "User name of the client's credentials" };
    private static readonly Option<string?> Secret = new("--secret") { Description = "Secret of the client's credentials, or ${NAME} for an environment variable" };
    private static readonly Option<string?> ServerId = new("--server-id") { Description = $"Server identifier (default {ConfigurationText.UsualServerId})" };
    private static readonly Option<string?> ServerSecret = new("--server-secret") { Description = "Secret of the server's credentials" };

    /// <summary>The verb with its options.</summary>
    /// <param name="terminal">Where it writes.</param>
    public static Command Create(Terminal terminal)
    {
        Command verb = new("init", "Writes a commented configuration, from flags; on a terminal it asks for what they do not say.\nExample: fumo init --role client --name \"Acme Phone X\" --connect poll --auth md5 --user acme --secret '${ACME_SECRET}'")
        {
            Output, Force, Role, Name, Vendor, ProductVersion, Launch, Connect, Listen, Advertise, Url, DeviceId, Auth, User, Secret, ServerId, ServerSecret,
        };
        verb.SetAction(parsed => Run(parsed, terminal, terminal.IsInteractive && !Console.IsInputRedirected ? new TerminalAsker() : null));
        return verb;
    }

    private static int Run(ParseResult parsed, Terminal terminal, IAsker? asker)
    {
        string path = parsed.GetRequiredValue(Output);
        if (File.Exists(path) && !parsed.GetValue(Force))
        {
            return Refuse(terminal, $"{path} is there already; --force replaces it, --output names another one.");
        }

        InitAnswers given = Given(parsed);
        InitAnswers answers = asker is null ? given : InitQuestions.Complete(given, asker);
        string[] missing = [.. InitQuestions.Missing(answers)];
        return missing.Length > 0
            ? Refuse(terminal, $"nobody can be asked here, so these have to be given: {string.Join(", ", missing)}")
            : Write(path, ConfigurationText.Of(answers), terminal);
    }

    // Nothing is written that 'fumo check' would not take.
    private static int Write(string path, string text, Terminal terminal)
    {
        try
        {
            string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            ConfigurationResult read = SuiteComposition.Reader().ReadText(text, path, folder);
            if (read.Configuration is null)
            {
                return Refuse(terminal, [.. read.Errors.Select(error => $"{error.Key}: {error.Message}"), "nothing was written"]);
            }

            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            terminal.Output.WriteLine($"{path} is written. Next: fumo check -c {path}, then fumo run -c {path} --plan");
            return ExitCode.Passed;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refuse(terminal, $"{path}: {fault.Message}");
        }
    }

    private static InitAnswers Given(ParseResult parsed) => new()
    {
        Role = parsed.GetValue(Role),
        Name = parsed.GetValue(Name),
        Vendor = parsed.GetValue(Vendor),
        ProductVersion = parsed.GetValue(ProductVersion),
        Launch = parsed.GetValue(Launch),
        Connect = parsed.GetValue(Connect),
        Listen = parsed.GetValue(Listen),
        Advertise = parsed.GetValue(Advertise),
        Url = parsed.GetValue(Url),
        DeviceId = parsed.GetValue(DeviceId),
        Auth = parsed.GetValue(Auth),
        User = parsed.GetValue(User),
        Secret = parsed.GetValue(Secret),
        ServerId = parsed.GetValue(ServerId),
        ServerSecret = parsed.GetValue(ServerSecret),
    };

    private static Option<string?> Way()
    {
        Option<string?> option = new("--connect") { Description = "How a client is made to open a session: poll, command=LINE, http=URL, udp=HOST:PORT or manual=TEXT" };
        option.Validators.Add(result =>
        {
            string? given = result.GetValueOrDefault<string?>();
            if (given is not null && given != "poll" && !Ways.Any(way => given.StartsWith($"{way}=", StringComparison.Ordinal) && given.Length > way.Length + 1))
            {
                result.AddError($"'{given}' is no way to connect; write poll, command=LINE, http=URL, udp=HOST:PORT or manual=TEXT.");
            }
        });
        return option;
    }

    private static int Refuse(Terminal terminal, params string[] sentences)
    {
        foreach (string sentence in sentences)
        {
            terminal.Error.WriteLine($"fumo: {sentence}");
        }

        return ExitCode.Usage;
    }
}

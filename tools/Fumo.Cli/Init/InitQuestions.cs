namespace Fumo.Cli;

/// <summary>What has to be known for a first configuration, and how one asks for it.</summary>
internal static class InitQuestions
{
    /// <summary>The flags that are missing where nobody can be asked.</summary>
    /// <param name="answers">What was said.</param>
    public static IEnumerable<string> Missing(InitAnswers answers)
    {
        (string Flag, bool IsMissing)[] needed =
        [
            ("--role", answers.Role is null),
            ("--name", answers.Name is null),
            ("--connect", answers.Role == "client" && answers.Connect is null),
            ("--url", answers.IsServer && answers is { Url: null, Launch: not "reference" }),
            ("--user", answers.HasCredentials && answers.User is null),
            ("--secret", answers.HasCredentials && answers.Secret is null),
        ];
        return needed.Where(flag => flag.IsMissing).Select(flag => flag.Flag);
    }

    /// <summary>Asks for what was not said.</summary>
    /// <param name="given">What was said.</param>
    /// <param name="asker">Who is asked.</param>
    public static InitAnswers Complete(InitAnswers given, IAsker asker)
    {
        InitAnswers answers = given with
        {
            Role = given.Role ?? asker.Choose("What is under test?", "client", "server"),
            Name = given.Name ?? asker.Ask("Its name:"),
            Vendor = given.Vendor ?? Said(asker.Ask("Its vendor (may stay empty):", "")),
            ProductVersion = given.ProductVersion ?? Said(asker.Ask("Its version (may stay empty):", "")),
        };
        answers = answers.IsServer ? OfServer(answers, asker) : OfClient(answers, asker);
        answers = answers with { Auth = given.Auth ?? asker.Choose("How do client and server prove who they are?", "md5", "hmac", "basic", "none") };
        return answers.HasCredentials
            ? answers with
            {
                User = given.User ?? asker.Ask("User name of the client:"),
                Secret = given.Secret ?? asker.Ask("Its secret, or ${NAME} for an environment variable:"),
                ServerId = given.ServerId ?? asker.Ask("Identifier of the server:", ConfigurationText.UsualServerId),
                ServerSecret = given.ServerSecret ?? Said(asker.Ask("Secret of the server (empty: it has none):", "")),
            }
            : answers;
    }

    private static InitAnswers OfServer(InitAnswers answers, IAsker asker) => answers with
    {
        Url = answers.Url ?? (answers.Launch == "reference" ? null : asker.Ask("Its DM address, for example http://127.0.0.1:8080/dm:")),
        DeviceId = answers.DeviceId ?? Said(asker.Ask("Id of a device that it knows (empty: a made-up one):", "")),
    };

    private static InitAnswers OfClient(InitAnswers answers, IAsker asker) => answers with
    {
        Launch = answers.Launch ?? Said(asker.Ask("Command that starts it, {dm} stands for the harness's address (empty: it runs by itself):", "")),
        Connect = answers.Connect ?? Connect(asker),
        Listen = answers.Listen ?? asker.Ask("Where the harness answers it:", ConfigurationText.UsualListen),
    };

    private static string Connect(IAsker asker) => asker.Choose("How is a session brought about?", "poll", "command", "http", "udp", "manual") switch
    {
        "command" => $"command={asker.Ask("The command:")}",
        "http" => $"http={asker.Ask("The address that is posted to:")}",
        "udp" => $"udp={asker.Ask("Host and port that package #0 is sent to:", "127.0.0.1:2948")}",
        "manual" => $"manual={asker.Ask("What the person at the device is told:", "Let the device look for updates")}",
        var poll => poll,
    };

    private static string? Said(string text) => text.Length == 0 ? null : text;
}

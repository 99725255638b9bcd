using System.Globalization;

namespace Fumo.Cli.Tests;

/// <summary>fumo init writes what fumo check accepts, overwrites nothing, and names what is missing.</summary>
public sealed class InitTests
{
    private static readonly string[] Connects = ["poll", "command=env WAKE={session} {dm}", "http=http://127.0.0.1:9/connect", "udp=127.0.0.1:2948", "manual=Say \"go\": {device}"];
    private static readonly string?[] Auths = [null, "none", "basic", "md5", "hmac"];
    private static readonly string?[] Launches = [null, "reference", "env 'a b' {dm}"];

    private static IEnumerable<string[]> Combinations =>
    [
        .. from connect in Connects
           from auth in Auths
           from launch in Launches
           select (string[])["--role", "client", "--name", "Acme: #1 \u00fc", "--connect", connect, .. Flag("--launch", launch), .. Credentials(auth)],
        .. from auth in Auths
           from launch in Launches
           from url in (string?[])[null, "http://127.0.0.1:9/dm"]
           where url is not null || launch == "reference"
           select (string[])["--role", "server", "--name", "Acme", .. Flag("--url", url), .. Flag("--launch", launch), .. Credentials(auth), "--device-id", "IMEI:1"],
        ["--role", "client", "--name", "X", "--connect", "poll", "--vendor", "V", "--product-version", "1.0", "--listen", "http://0.0.0.0:0", "--advertise", "http://192.168.1.5:8080/dm", "--device-id", "IMEI:1"],
    ];

    [Test]
    public async Task Every_combination_of_flags_gives_a_file_that_check_accepts()
    {
        using Folder folder = new();
        foreach ((int i, string[] flags) in Combinations.Index())
        {
            string file = folder.At(string.Create(CultureInfo.InvariantCulture, $"{i}.yaml"));
            Shell.Outcome written = await Shell.RunAsync(["init", "-o", file, .. flags]);
            Assert.That(written.ExitCode, Is.Zero, $"{string.Join(' ', flags)}: {written.Error}");

            // Addresses at which nobody is make exit 3; mistakes make 2.
            Shell.Outcome planned = await Shell.RunAsync("run", "-c", file, "--plan", "--unattended");
            Assert.That(planned.ExitCode, Is.Zero, $"{string.Join(' ', flags)}: {planned.Error}");
        }
    }

    [TestCase("--role client --name X --connect poll --launch reference", 0)]
    [TestCase("--role server --name X --launch reference", 0)]
    [TestCase("--role server --name X --url http://127.0.0.1:9/dm", 3)]
    public async Task Check_accepts_the_file(string flags, int exitCode)
    {
        using Folder folder = new();
        string file = folder.At("conformance.yaml");
        await Shell.RunAsync(["init", "-o", file, .. flags.Split(' ')]);

        Shell.Outcome check = await Shell.RunAsync("check", "-c", file);

        Assert.That(check.ExitCode, Is.EqualTo(exitCode), check.Output + check.Error);
    }

    [Test]
    public async Task The_file_of_the_reference_client_runs()
    {
        using Folder folder = new();
        string file = folder.At("conformance.yaml");
        await Shell.RunAsync("init", "-o", file, "--role", "client", "--name", "Reference", "--connect", "poll", "--launch", "reference", "--auth", "md5", "--user", "a", "--secret", "b");

        Shell.Outcome run = await Shell.RunAsync("run", "-c", file, "-o", folder.At("results"), "--select", "tag:tree", "--unattended");

        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
    }

    [Test]
    public async Task A_file_that_is_there_stays_unless_it_is_forced()
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", "mine");
        string[] line = ["init", "-o", file, "--role", "client", "--name", "X", "--connect", "poll"];

        Shell.Outcome refused = await Shell.RunAsync(line);
        string kept = await File.ReadAllTextAsync(file);
        Shell.Outcome forced = await Shell.RunAsync([.. line, "--force"]);

        Assert.That((refused.ExitCode, forced.ExitCode), Is.EqualTo((2, 0)));
        Assert.That(refused.Error, Does.Contain("--force"));
        Assert.That(kept, Is.EqualTo("mine"));
        Assert.That(await File.ReadAllTextAsync(file), Does.Contain("connect: {poll: true}"));
    }

    [TestCase("", "--role, --name")]
    [TestCase("--role client", "--name, --connect")]
    [TestCase("--role server --name X", "--url")]
    [TestCase("--role client --name X --connect poll --auth md5", "--user, --secret")]
    [TestCase("--role client --name X --connect http=nowhere", "client.connect.http")]
    [TestCase("--role server --name X --url ftp://x", "server.url")]
    [TestCase("--role client --name X --connect telepathy", "telepathy")]
    public async Task What_is_missing_or_wrong_is_named_and_nothing_is_written(string flags, string named)
    {
        using Folder folder = new();
        string file = folder.At("conformance.yaml");

        Shell.Outcome outcome = await Shell.RunAsync(["init", "-o", file, .. flags.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.That((outcome.ExitCode, File.Exists(file)), Is.EqualTo((2, false)), outcome.Error);
        Assert.That(outcome.Error, Does.Contain(named));
    }

    [Test]
    public void Whoever_is_asked_comes_to_a_whole_answer_for_every_choice()
    {
        foreach (string role in (string[])["client", "server"])
        {
            foreach (string connect in (string[])["poll", "command", "http", "udp", "manual"])
            {
                foreach (string auth in (string[])["none", "basic", "md5", "hmac"])
                {
                    InitAnswers answers = InitQuestions.Complete(new InitAnswers(), new Scripted(role, connect, auth));

                    Assert.That(InitQuestions.Missing(answers), Is.Empty, $"{role} {connect} {auth}");
                    Assert.That(ConfigurationText.Of(answers), Does.Contain($"role: {role}"));
                }
            }
        }
    }

    [Test]
    public void What_was_given_by_flag_is_not_asked_for()
    {
        InitAnswers given = new()
        {
            Role = "client", Name = "X", Vendor = "V", ProductVersion = "1", Launch = "reference", Connect = "poll", Listen = "http://127.0.0.1:0", Auth = "none",
        };

        Assert.That(InitQuestions.Complete(given, new Silent()), Is.EqualTo(given));
    }

    [TestCase("a b", "a|b")]
    [TestCase("  a  'b c' \"d 'e'\" ", "a|b c|d 'e'")]
    [TestCase("a\"b c\"d ''", "ab cd|")]
    [TestCase("", "")]
    public void A_command_line_is_read_in_words(string line, string words) => Assert.That(string.Join('|', CommandWords.Of(line)), Is.EqualTo(words));

    private static string[] Credentials(string? auth) => auth is null or "none"
        ? [.. Flag("--auth", auth)]
        : ["--auth", auth, "--user", "me", "--secret", "a\"b\\c", "--server-id", "srv", "--server-secret", "s: #x"];

    private static string[] Flag(string name, string? value) => value is null ? [] : [name, value];

    private sealed class Scripted(params string[] choices) : IAsker
    {
        private readonly Queue<string> left = new(choices[0] == "server" ? [choices[0], choices[2]] : choices);

        public string Choose(string question, params string[] choices)
        {
            string choice = left.Dequeue();
            Assert.That(choices, Does.Contain(choice), question);
            return choice;
        }

        public string Ask(string question, string? usual = null) => usual ?? "http://127.0.0.1:9/x";
    }

    private sealed class Silent : IAsker
    {
        public string Choose(string question, params string[] choices) => throw new InvalidOperationException(question);

        public string Ask(string question, string? usual = null) => throw new InvalidOperationException(question);
    }
}

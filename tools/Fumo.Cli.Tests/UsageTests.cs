namespace Fumo.Cli.Tests;

/// <summary>What is typed wrong is said, and nothing is run.</summary>
public sealed class UsageTests
{
    private static readonly string[] Verbs = ["run", "list", "check", "judge", "report", "init", "merge", "pack", "verify", "decode", "device", "server"];

    [TestCaseSource(nameof(Verbs))]
    public async Task The_help_of_a_verb_has_an_example(string verb)
    {
        Shell.Outcome outcome = await Shell.RunAsync(verb, "--help");

        Assert.That(outcome.ExitCode, Is.Zero);
        Assert.That(outcome.Output, Does.Contain($"Example: fumo {verb}").Or.Contain($"fumo {verb} "));
        Assert.That(outcome.Output, Does.Contain("Example:"));
    }

    [Test]
    public async Task The_version_is_one_line()
    {
        Shell.Outcome outcome = await Shell.RunAsync("--version");

        Assert.That(outcome.ExitCode, Is.Zero);
        Assert.That(outcome.Output.Trim(), Does.Match(@"^\d+\.\d+\.\d+[^\n]*$"));
    }

    [TestCase("rnu")]
    [TestCase("run --slect x")]
    [TestCase("run --profile lenient")]
    [TestCase("run --shard 3")]
    [TestCase("run --shard 4/3")]
    [TestCase("list everything")]
    [TestCase("judge")]
    [TestCase("judge .")]
    [TestCase("report .")]
    [TestCase("decode")]
    [TestCase("decode no-such-file.xml")]
    [TestCase("device")]
    [TestCase("server")]
    [TestCase("device --server ftp://x")]
    [TestCase("device --server http://127.0.0.1:1 --poll soon")]
    [TestCase("device --server http://127.0.0.1:1 --poll 1s --once")]
    [TestCase("device --server http://127.0.0.1:1 --auth digest")]
    [TestCase("device --server http://127.0.0.1:1 --fault M9999 --once")]
    [TestCase("device --server http://127.0.0.1:1 --wake-udp nowhere")]
    [TestCase("device --server http://127.0.0.1:1 --ca no-such-file.pem --once")]
    public async Task A_wrong_command_line_ends_with_2_and_says_why(string line)
    {
        Shell.Outcome outcome = await Shell.RunAsync(line.Split(' '));

        Assert.That(outcome.ExitCode, Is.EqualTo(2), outcome.Output + outcome.Error);
        Assert.That(outcome.Error.Trim(), Is.Not.Empty);
        Assert.That(outcome.Error, Does.Not.Contain("   at "));
    }

    [TestCase("rnu", "There is no verb 'rnu'; did you mean 'run'?")]
    [TestCase("run --slect x", "There is no option '--slect'; did you mean '--select'?")]
    [TestCase("run --no-such-thing-at-all", "There is no option '--no-such-thing-at-all'.")]
    [TestCase("verify one.zip two", "There is no further argument 'two'.")]
    [TestCase("run\n::error::x", "There is no verb 'run␊::error::x'")]
    public async Task A_mistyped_word_is_one_line_with_the_one_that_may_be_meant(string line, string said)
    {
        Shell.Outcome outcome = await Shell.RunAsync(line.Split(' '));

        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error.Split('\n')[0], Does.StartWith($"fumo: {said}"));
        Assert.That(outcome.Error.Trim().Split('\n'), Has.Length.EqualTo(2), outcome.Error);
    }

    [TestCase("help", "Usage:")]
    [TestCase("help run", "Example: fumo run")]
    public async Task Help_is_a_verb_too(string line, string has)
    {
        Shell.Outcome outcome = await Shell.RunAsync(line.Split(' '));

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Does.Contain(has));
    }

    [TestCase("implementation: {name: X, role: client}\nclient:\n  conect: {poll: true}\n", "conect", "connect", "3:3")]
    [TestCase("implementation: {name: X, role: client}\nclient:\n  connect: {poll: true, udp: \"127.0.0.1:1\"}\n", "connect", "one", "3:")]
    [TestCase("implementation: {name: X, role: client}\nclient:\n  connect: {poll: true}\ntimeouts: {connect: fast}\n", "fast", "30s", "4:")]
    [TestCase("implementation: {name: X, role: client}\nclient:\n  connect: {poll: true}\n  credentials: {scheme: md6}\n", "md6", "md5", "4:")]
    [TestCase("implementation: {name: X, role: client}\nclient:\n  connect: {poll: true}\n  packages: {good: {file: missing.bin}}\n", "missing.bin", "", "4:")]
    [TestCase("implementation: {name: X, role: client}\nclient:\n  connect: {poll: true}\n  listen: https://127.0.0.1:0\n", "tls", "", "4:")]
    [TestCase("implementation: {name: X, role: client}\nclient:\n  connect: {poll: true}\n  credentials: {client: {secret: \"${FUMO_NO_SUCH_VARIABLE}\"}}\n", "FUMO_NO_SUCH_VARIABLE", "", "4:")]
    [TestCase("implementation: {name: X, role: client}\nclient:\n  launch: {reference: {fault: [M9999]}}\n  connect: {poll: true}\n", "M9999", "", "3:")]
    [TestCase("implementation: {name: X, role: client}\nclient:\n  launch: {reference: {fault: [M116]}}\n  connect: {poll: true}\n", "M116", "", "3:")]
    [TestCase("implementation: {name: X, role: client\n", "", "", "")]
    [TestCase("client:\n  connect: {poll: true}\n", "implementation", "", "")]
    public async Task A_mistake_in_a_configuration_is_named_and_nothing_is_run(string text, string wrong, string right, string place)
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", text);

        Shell.Outcome checkedOnly = await Shell.RunAsync("check", "-c", file);
        Shell.Outcome outcome = await Shell.RunAsync("run", "-c", file, "-o", folder.At("results"));

        Assert.That(outcome.ExitCode, Is.EqualTo(2), outcome.Output);
        Assert.That(checkedOnly.ExitCode, Is.EqualTo(2), checkedOnly.Output);
        Assert.That(outcome.Error, Does.Contain(wrong).And.Contain(right).And.Contain($"conformance.yaml:{place}"));
        Assert.That(Directory.Exists(folder.At("results")), Is.False);
    }

    [Test]
    public async Task Every_mistake_of_a_configuration_is_named_at_once()
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", "implementation: {name: X, role: phone}\nclient:\n  conect: {poll: true}\ntimeouts: {quiet: never}\nprofil: strict\n");

        Shell.Outcome outcome = await Shell.RunAsync("run", "-c", file, "-o", folder.At("results"));

        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        foreach (string wrong in (string[])["phone", "conect", "never", "profil"])
        {
            Assert.That(outcome.Error, Does.Contain(wrong));
        }
    }

    [Test]
    public async Task Results_do_not_go_into_a_folder_that_is_not_empty()
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", Shell.Reference());

        Shell.Outcome outcome = await Shell.RunAsync("run", "-c", file, "-o", folder.Path);

        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain("--force"));
    }
}

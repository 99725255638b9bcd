using Fumo.Judge;

namespace Fumo.Cli.Tests;

/// <summary>Credentials that one side does not take end a run soon, with a sentence that says whose they are.</summary>
public sealed class CredentialTests
{
    [TestCase("md5", "credentials for user 'device' (syncml:auth-md5) are wrong", "client.secret", "--secret", "wrong")]
    [TestCase("basic", "credentials for user 'device' (syncml:auth-basic) are wrong", "client.secret", "--secret", "wrong")]
    [TestCase("hmac", "credentials for user 'device' (syncml:auth-MAC) are wrong", "client.secret", "--secret", "wrong")]
    [TestCase("md5", "refuses the credentials of server 'fumo-conformance'", "server.secret", "--server-secret", "wrong")]
    [TestCase("hmac", "refuses the credentials of server 'fumo-conformance'", "server.secret", "--server-secret", "wrong")]
    [TestCase("md5", "the name is 'other', not 'device'", "client.name", "--name", "other")]
    [TestCase("md5", "sent no credentials although it was challenged for syncml:auth-md5", "scheme", "--secret", "")]
    public async Task Wrong_credentials_are_named_as_the_cause(string scheme, string cause, string setting, string flag, string value)
    {
        using Bench bench = new() { Scheme = scheme };
        string[] words = bench.Device("--poll 50ms");
        int at = Array.IndexOf(words, flag);
        bench.Launch = Bench.Fumo(value.Length > 0 ? [.. words[..(at + 1)], value, .. words[(at + 2)..]] : [.. words[..at], .. words[(at + 2)..]]);

        Shell.Outcome outcome = await bench.RunAsync();

        RunReport report = Shell.Report(bench.Results);
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
        Assert.That(outcome.Output, Does.Contain(cause).And.Contain(setting));
        Assert.That(report.Tests.Select(test => test.Reason ?? ""), Has.Some.Contains(cause));
        Assert.That(report.Tests.Where(test => test.Verdict == "inconclusive").Select(test => test.Cause), Has.Some.EqualTo("refused").And.All.EqualTo("refused"));
        Assert.That(report.Tests.Count(test => test.Verdict == "fail"), Is.Zero);
    }
}

namespace Fumo.Record.Tests;

public sealed class SecretMaskTests
{
    private readonly SecretMask mask = new(["s3cret-of-acme", "srv"]);

    [TestCase("Authorization", "Basic YWNtZTp4", "Basic ***")]
    [TestCase("proxy-authorization", "Basic YWNtZTp4", "Basic ***")]
    [TestCase("X-Api-Key", "4711", "***")]
    [TestCase("Content-Type", "application/vnd.syncml.dm+xml", "application/vnd.syncml.dm+xml")]
    [TestCase("X-Note", "my s3cret-of-acme", "my ***")]
    public void Header_fields_that_authorize_are_masked(string name, string value, string expected)
    {
        DownloadEntry entry = new() { Request = 1, Method = "GET", Url = "http://pkg/", Headers = [new HeaderField(name, value)] };

        Assert.That(((DownloadEntry)mask.Apply(entry)).Headers[0].Value, Is.EqualTo(expected));
    }

    [Test]
    public void Configured_secrets_are_masked_in_command_lines_and_stderr()
    {
        ProcessEntry entry = new() { Event = "exited", Detail = "./client --secret s3cret-of-acme", StandardError = "wrong: srv" };

        Assert.That(
            (ProcessEntry)mask.Apply(entry),
            Is.EqualTo(entry with { Detail = "./client --secret ***", StandardError = "wrong: ***" }));
    }
}

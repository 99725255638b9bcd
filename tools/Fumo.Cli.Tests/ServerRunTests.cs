using Fumo.Judge;

namespace Fumo.Cli.Tests;

/// <summary>DM servers as users have them: at an address, or as a program that is launched.</summary>
public sealed class ServerRunTests
{
    private static readonly string[] Identity = ["--name", "device", "--secret", "secret-of-device", "--auth", "md5"];

    [Test]
    public async Task A_live_server_needs_no_file_and_the_run_says_what_is_missing_for_the_rest()
    {
        using Folder folder = new();
        using FumoProcess server = Serve();

        Shell.Outcome run = await Shell.RunAsync([.. await AtAsync(server), .. Identity, "-o", folder.At("results"), "--trace"]);

        Assert.That(run.ExitCode, Is.EqualTo(3), run.Output + run.Error);
        Assert.That(run.Output, Does.Contain("server.offers.downloadAndUpdate").And.Contain("server.observe"));
        Assert.That(run.Error, Does.Contain("--> 1 POST http://127.0.0.1").And.Contain("<-- 1 HTTP 200"));
        Assert.That(Shell.Report(folder.At("results")).Tests.First(test => test.Id == "server.session.answered").Verdict, Is.EqualTo("pass"));
    }

    [Test]
    public async Task An_identity_that_the_server_does_not_know_ends_with_what_to_register()
    {
        using Folder folder = new();
        using FumoProcess server = Serve();

        Shell.Outcome run = await Shell.RunAsync(
            [.. await AtAsync(server), "--device-id", "IMEI:77", "--name", "device", "--secret", "not-the-secret", "-o", folder.At("results")]);

        Assert.That(run.ExitCode, Is.EqualTo(3), run.Output + run.Error);
        Assert.That(run.Output, Does.Contain("Register this device at the server").And.Contain("device id 'IMEI:77', user name 'device'"));
        Assert.That(run.Output, Does.Not.Contain("not-the-secret"));
    }

    [Test]
    public async Task Many_devices_at_once_are_measured_and_not_judged()
    {
        using Folder folder = new();
        using FumoProcess server = Serve();

        Shell.Outcome run = await Shell.RunAsync([.. await AtAsync(server), .. Identity, "--devices", "20", "--device-id", "LOAD-{n}"]);

        Assert.That(run.ExitCode, Is.EqualTo(0), run.Output + run.Error);
        Assert.That(run.Output, Does.Contain("20 devices at once").And.Contain("40 sessions in").And.Contain("errors: 0"));
    }

    [Test]
    public async Task An_address_where_nobody_is_ends_soon()
    {
        using Folder folder = new();

        Shell.Outcome run = await Shell.RunAsync("run", "--url", $"http://127.0.0.1:{Bench.FreePort()}/dm", "-o", folder.At("results"));

        Assert.That(run.ExitCode, Is.EqualTo(3), run.Output + run.Error);
        Assert.That(run.Output, Does.Contain("The server was not reached."));
    }

    [Test]
    public async Task A_server_is_launched_offered_an_operation_and_observed()
    {
        using Folder folder = new();
        int port = Bench.FreePort();
        string launch = Bench.Fumo(["server", "--listen", $"http://127.0.0.1:{port}", "--auth", "hmac", "--secret", "secret-of-device"]);
        string file = folder.File("conformance.yaml", $$"""
            implementation: {name: Trial, role: server}
            server:
              launch: {{launch}}
              url: http://127.0.0.1:{{port}}/dm
              credentials: {scheme: hmac, client: {name: device, secret: secret-of-device} }
              offers: {downloadAndUpdate: {http: {url: "/admin/offer?device={device}&op=downloadAndUpdate"} } }
              observe: {http: {url: "http://127.0.0.1:{{port}}/admin/log?device={device}"}, state: $.state, resultCode: $.code}
            timeouts: {connect: 20s, session: 20s, quiet: 50ms}
            """);

        Shell.Outcome run = await Shell.RunAsync("run", "-c", file, "-o", folder.At("results"), "--select", "server.downloadandupdate.*");

        RunReport report = Shell.Report(folder.At("results"));
        Assert.That(report.Tests.Where(test => test.Id.StartsWith("server.downloadandupdate.", StringComparison.Ordinal)).Select(test => test.Verdict), Is.All.AnyOf("pass", "notApplicable").And.Some.EqualTo("pass"), run.Output + run.Error);
    }

    private static FumoProcess Serve() => FumoProcess.Start("server", "--listen", "http://127.0.0.1:0", "--auth", "md5", "--name", "device", "--secret", "secret-of-device");

    private static async Task<string[]> AtAsync(FumoProcess server) =>
        ["run", "--url", (await server.Output.UntilAsync(line => line.StartsWith("listening ", StringComparison.Ordinal)))["listening ".Length..] + "/dm"];
}

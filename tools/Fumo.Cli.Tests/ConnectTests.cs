using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Fumo.Judge;

namespace Fumo.Cli.Tests;

/// <summary>A device in a process of its own is certified, however its sessions come about.</summary>
public sealed class ConnectTests
{
    [Test]
    public async Task A_device_that_polls_is_conformant()
    {
        using Bench bench = new();
        bench.Launch = Bench.Fumo(bench.Device("--poll 50ms --requests-update"));

        Shell.Outcome outcome = await bench.RunAsync();

        Holds(outcome, bench, "conformant");
    }

    [Test]
    public async Task A_device_that_is_woken_by_HTTP_is_conformant()
    {
        using Bench bench = new();
        string wake = $"http://127.0.0.1:{Bench.FreePort()}";
        bench.Launch = Bench.Fumo(bench.Device($"--wake-http {wake}"));
        bench.Connect = $"{{http: {{method: POST, url: \"{wake}/connect\"}}}}";

        Shell.Outcome outcome = await bench.RunAsync();

        Holds(outcome, bench, "conformant");
    }

    [TestCase("md5", false)]
    [TestCase("hmac", true)]
    public async Task A_device_that_is_woken_by_package_0_is_conformant(string scheme, bool hasWspHeader)
    {
        using Bench bench = new();
        string wake = $"127.0.0.1:{Bench.FreePort()}";
        bench.Scheme = scheme;
        bench.Launch = Bench.Fumo(bench.Device($"--wake-udp {wake} --encoding wbxml"));
        bench.Connect = $"{{udp: \"{wake}\"{(hasWspHeader ? ", wsp: true" : "")}}}";
        bench.Top = ["encoding: wbxml"];

        Shell.Outcome outcome = await bench.RunAsync();

        Holds(outcome, bench, "conformant");
    }

    [TestCase("--server-secret")]
    [TestCase("--server-id")]
    public async Task A_device_ignores_package_0_of_a_server_that_it_does_not_know(string flag)
    {
        using Bench bench = new() { Timeouts = "{connect: 2s}" };
        string wake = $"127.0.0.1:{Bench.FreePort()}";
        bench.Launch = Bench.Fumo([.. bench.Device($"--wake-udp {wake}", serverSecret: flag == "--server-secret" ? "wrong" : "secret-of-server"), .. flag == "--server-id" ? (string[])[flag, "other"] : []]);
        bench.Connect = $"{{udp: \"{wake}\"}}";

        Shell.Outcome outcome = await bench.RunAsync("--select", "client.update.*");

        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("opened no session within 2 s").And.Contain("check client.credentials.server"));
    }

    [Test]
    public async Task A_device_that_is_a_command_for_each_session_passes()
    {
        using Bench bench = new();
        bench.Connect = $"{{command: {Bench.Fumo(bench.Device("--once --state {work}/device"))}}}";

        Shell.Outcome outcome = await bench.RunAsync("--select", "client.downloadandupdate.*");

        Holds(outcome, bench, "partial");
    }

    [TestCase("none", "xml")]
    [TestCase("basic", "wbxml")]
    public async Task A_device_that_nobody_launches_passes(string scheme, string encoding)
    {
        using Bench bench = new() { Scheme = scheme, Top = [$"encoding: {encoding}"] };
        using FumoProcess device = FumoProcess.Start(bench.Device($"--poll 50ms --encoding {encoding}", bench.Dm.AbsoluteUri));

        Shell.Outcome outcome = await bench.RunAsync("--select", "client.update.*");

        Holds(outcome, bench, "partial");
    }

    [Test]
    public async Task An_object_at_a_root_of_its_own_is_judged_where_the_configuration_says()
    {
        using Bench bench = new() { Client = ["root: ./Vendor/Fw/P7"] };
        bench.Launch = Bench.Fumo(bench.Device("--poll 50ms --root ./Vendor/Fw/P7"));

        Shell.Outcome outcome = await bench.RunAsync("--select", "client.update.*");

        Holds(outcome, bench, "partial");
    }

    [Test]
    public async Task An_object_that_the_server_creates_is_judged()
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", Shell.Reference(client: "  create: ./FUMO/Mine"));

        Shell.Outcome outcome = await Shell.RunAsync("run", "-c", file, "-o", folder.At("results"), "--unattended");

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        Assert.That(Shell.Report(folder.At("results")).Verdict, Is.EqualTo("conformant"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_device_comes_over_https_if_it_trusts_the_certificate(bool isTrusted)
    {
        using Bench bench = new();
        Certify(bench, "server");
        Certify(bench, "stranger");
        bench.Client = ["listen: https://127.0.0.1:0", "tls: {certificate: server.pem, key: server.key}"];
        bench.Launch = Bench.Fumo(bench.Device($"--poll 50ms --ca {bench.At(isTrusted ? "server.pem" : "stranger.pem")}"));
        bench.Timeouts = isTrusted ? bench.Timeouts : "{connect: 2s}";

        Shell.Outcome outcome = await bench.RunAsync("--select", "client.update.*");

        if (isTrusted)
        {
            Holds(outcome, bench, "partial");
        }
        else
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(3));
            Assert.That(outcome.Output, Does.Contain("opened no session within 2 s"));
        }
    }

    [Test]
    public async Task The_embedded_reference_device_comes_over_https_as_well()
    {
        using Bench bench = new() { Launch = "reference" };
        Certify(bench, "server");
        bench.Client = ["listen: https://127.0.0.1:0", "tls: {certificate: server.pem, key: server.key}"];

        Shell.Outcome outcome = await bench.RunAsync("--select", "client.update.*");

        Holds(outcome, bench, "partial");
    }

    private static void Holds(Shell.Outcome outcome, Bench bench, string verdict)
    {
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        RunReport report = Shell.Report(bench.Results);
        Assert.That(report.Verdict, Is.EqualTo(verdict));
        Assert.That(report.Tests.Where(test => test.Verdict is "fail" or "inconclusive").Select(test => test.Reason), Is.Empty);
        Assert.That(report.Tests.Count(test => test.Verdict == "pass"), Is.GreaterThan(10));
    }

    private static void Certify(Bench bench, string name)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new($"CN={name}", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        bench.File($"{name}.pem", certificate.ExportCertificatePem());
        bench.File($"{name}.key", key.ExportPkcs8PrivateKeyPem());
    }
}

using Fumo.Record;

namespace Fumo.Plan.Tests;

/// <summary>The configuration as the documentation shows it, whole.</summary>
public sealed class ContractTests
{
    internal const string Example = """
        implementation: {name: Acme Phone X, vendor: Acme, version: "1.2.3", role: client}   # client | server = what is under test

        client:                       # role client: the harness plays the DM server
          launch: [./acme-client, --server, "{dm}"]
          connect:
            poll: true                #   the client opens sessions by itself
          restart: relaunch
          reset: {command: [./reset]}
          listen: http://127.0.0.1:0
          advertise: http://192.168.1.5:8080/dm
          packageServer: {listen: "http://127.0.0.1:0", advertise: "http://192.168.1.5:8081", descriptor: auto}
          tls: {certificate: cert.pem, key: key.pem}
          device: "IMEI:350000000000017"
          root: auto
          create: ./FUMO/Pkg1
          credentials:
            scheme: md5
            client: {name: acme, secret: "${ACME_SECRET}", nonce: "base64:AQIDBA=="}
            server: {id: fumo-conformance, secret: srv, nonce: "base64:BQYHCA==", send: challenge}
          packages:
            good: [{file: fw/2.bin, from: "1.0", version: "2.0"}, {file: fw/1.bin, from: "2.0", version: "1.0"}]
            corrupted:   {file: fw/corrupted.bin}     # 402 preferred
            wrongDevice: {file: fw/other-model.bin}   # 403 preferred
            unsigned:    {file: fw/unsigned.bin}      # 404 preferred
            unacceptable: {file: fw/no.bin}           # 405 preferred
            failing:     {file: fw/fails.bin}         # 410 preferred: the update starts and fails
          observe: {node: ./DevDetail/FwV}

        server:                       # role server: the harness plays the device
          launch: [./acme-dm-server]
          url: http://127.0.0.1:8080/dm
          tls: {ca: ca.pem, clientCertificate: dev.pem}
          headers: {X-Api-Key: "${KEY}"}
          proxy: http://127.0.0.1:3128
          credentials:
            scheme: md5
            client: {name: acme, secret: "${ACME_SECRET}", nonce: "base64:AQIDBA=="}
            server: {id: acme-dm, secret: srv, nonce: "base64:BQYHCA==", send: challenge}
          device: {id: "IMEI:350000000000017", manufacturer: Acme, model: X, firmware: "1.0", root: ./FUMO/Pkg1}
          devices: [{id: "IMEI:350000000000025", root: ./Vendor/Fw/P7}]
          discovery: model
          offers:
            downloadAndUpdate: {http: {method: POST, url: "http://127.0.0.1:8080/admin/offer?device={device}&op=downloadAndUpdate"}}
            download:          {command: [./offer, "{device}", download]}
            update:            {auto: true}
            packageData:       {manual: "Start campaign 'direct' in the web console"}
          observe: {http: {url: "http://127.0.0.1:8080/admin/log?device={device}"}, state: $.state, resultCode: $.code}

        timeouts: {connect: 30s, session: 30s, operation: 10m, quiet: 3s}
        encoding: auto
        profile: strict
        interpretations: {}
        gate: {dm: false}
        ics: auto
        waivers:                      # known failures: played all the same
          - {rule: alert.correlator, test: "client.update.*", reason: "fixed in 1.2.4", until: 2027-01-31}

        """;

    private static readonly TestFolder Files = new();

    [OneTimeTearDown]
    public void Remove() => Files.Dispose();

    [Test]
    public void The_example_reads_as_a_client_under_test()
    {
        RunConfiguration read = Yaml.Right(Example, Files.Folder);

        ClientSection client = read.Client!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Implementation, Is.EqualTo(new ImplementationRecord("Acme Phone X", "Acme", "1.2.3")));
            Assert.That(read.Role, Is.EqualTo(Side.Client));
            Assert.That(read.Server, Is.Null);
            Assert.That(client.Launch!.Command, Is.EqualTo(new[] { Path.Combine(Files.Folder, "acme-client"), "--server", "{dm}" }));
            Assert.That(client.Connect, Is.EqualTo(new ConnectSection { Poll = true }));
            Assert.That((client.RestartByRelaunch, client.Restart), Is.EqualTo((true, (ActionSection?)null)));
            Assert.That(client.Reset!.Command, Is.EqualTo(new[] { Path.Combine(Files.Folder, "reset") }));
            Assert.That(client.Advertise, Is.EqualTo(new Uri("http://192.168.1.5:8080/dm")));
            Assert.That(client.Tls!.Certificate, Is.EqualTo(Path.Combine(Files.Folder, "cert.pem")));
            Assert.That(client.Roots, Is.Empty);
            Assert.That(client.Credentials.Client!.Secret, Is.EqualTo("opensesame"));
            Assert.That(client.Credentials.Server!.Nonce.ToArray(), Is.EqualTo(new byte[] { 5, 6, 7, 8 }));
            Assert.That(client.Packages.Keys, Is.EquivalentTo(PackageKind.All));
            Assert.That(client.Packages["good"].Select(package => (package.From, package.Version)), Is.EqualTo(new[] { ("1.0", "2.0"), ("2.0", "1.0") }));
            Assert.That(client.Observe!.Node, Is.EqualTo("./DevDetail/FwV"));
            Assert.That(read.Timeouts.IsOperationGiven, Is.True);
            Assert.That(read.Waivers.Single().Until, Is.EqualTo(new DateOnly(2027, 1, 31)));
        }
    }

    [Test]
    public void The_example_reads_as_a_server_under_test()
    {
        RunConfiguration read = Yaml.Right(Example, Files.Folder, new ConfigurationOverrides { Role = "server" });

        ServerSection server = read.Server!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Client, Is.Null);
            Assert.That(server.Url, Is.EqualTo(new Uri("http://127.0.0.1:8080/dm")));
            Assert.That(server.Headers["X-Api-Key"], Is.EqualTo("k-123456"));
            Assert.That(server.Devices[1], Is.EqualTo(new DeviceSection("IMEI:350000000000025", "Acme", "X", "1.0", "./Vendor/Fw/P7")));
            Assert.That(server.Offers.Keys, Is.EquivalentTo(new[] { "downloadAndUpdate", "download", "update", "packageData" }));
            Assert.That(server.Offers["update"].Auto, Is.True);
            Assert.That(server.Observe!.Http!.Method, Is.EqualTo("GET"));
            Assert.That(server.Credentials.Server!.Name, Is.EqualTo("acme-dm"));
        }
    }

    [Test]
    public void Files_and_variables_of_the_role_that_is_not_under_test_may_be_missing()
    {
        string text = Example.Replace("${KEY}", "${NOT_SET}", StringComparison.Ordinal).Replace("ca.pem", "none.pem", StringComparison.Ordinal);

        Yaml.Right(text, Files.Folder);
    }

    [TestCase("command: [./wake, \"{dm}\"]")]
    [TestCase("http: {method: POST, url: \"http://127.0.0.1:9000/connect\"}")]
    [TestCase("http: http://127.0.0.1:9000/connect")]
    [TestCase("udp: 127.0.0.1:2948")]
    [TestCase("udp: \"[::1]:2948\"\n    wsp: true")]
    [TestCase("manual: \"Press 'check for updates' on the phone\"")]
    public void Every_way_to_connect_goes_with_every_launch(string way)
    {
        foreach (string launch in new[] { "reference", "{reference: {fault: [M29], variant: [A40]}}", "[./acme, \"{dm}\"]", "acme" })
        {
            RunConfiguration read = Yaml.Right($"implementation: {{name: X, role: client}}\nclient:\n  launch: {launch}\n  connect:\n    {way}\n");

            Assert.That(read.Client!.Connect.Poll, Is.False);
            Assert.That(read.Client.Launch!.IsReference, Is.EqualTo(launch.Contains("reference", StringComparison.Ordinal)));
        }
    }

    [Test]
    public void The_configuration_of_the_repository_is_right()
    {
        string? folder = TestContext.CurrentContext.TestDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "FumoConformance.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        ConfigurationResult result = Yaml.Reader.Read(Path.Combine(folder!, ConfigurationReader.DefaultFile));

        Assert.That(result.Errors, Is.Empty);
        Assert.That(result.Configuration!.Timeouts.Quiet, Is.EqualTo(TimeSpan.FromMilliseconds(300)));
        Assert.That(result.Configuration.Client!.Launch!.IsReference, Is.True);
    }
}

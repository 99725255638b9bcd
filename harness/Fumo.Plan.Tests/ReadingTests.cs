namespace Fumo.Plan.Tests;

public sealed class ReadingTests
{
    private const string Client = "implementation: {name: X, role: client}\nclient:\n";

    [Test]
    public void Only_the_implementation_and_the_section_of_its_role_are_required()
    {
        RunConfiguration read = Yaml.Right(Client + "  {}\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Client!.Connect.Poll, Is.True);
            Assert.That(read.Client.Listen, Is.EqualTo(new Uri("http://127.0.0.1:0")));
            Assert.That(read.Client.PackageServer, Is.Not.Null);
            Assert.That(read.Client.Credentials.Scheme, Is.EqualTo("none"));
            Assert.That(read.Client.Credentials.Server!.Name, Is.EqualTo("fumo-conformance"));
            Assert.That(read.Timeouts, Is.EqualTo(new TimeoutSection()));
            Assert.That(read.Profile, Is.EqualTo("strict"));
        }
    }

    [TestCase("500ms", 0.5)]
    [TestCase("30s", 30)]
    [TestCase("1.5s", 1.5)]
    [TestCase("10m", 600)]
    [TestCase("1h", 3600)]
    [TestCase("0s", 0)]
    public void A_duration_has_a_unit(string text, double seconds) =>
        Assert.That(Yaml.Right(Client + $"  {{}}\ntimeouts: {{quiet: {text}}}\n").Timeouts.Quiet, Is.EqualTo(TimeSpan.FromSeconds(seconds)));

    [Test]
    public void Anchors_aliases_and_merges_are_followed()
    {
        RunConfiguration read = Yaml.Right("""
            implementation: {name: X, role: client}
            client:
              connect: {http: &wake {url: "http://127.0.0.1:9000/a", method: GET}}
              reset: {http: {<<: *wake, method: PUT}}
              restart: {http: *wake}
            """);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Client!.Connect.Http!.Method, Is.EqualTo("GET"));
            Assert.That((read.Client.Reset!.Http!.Method, read.Client.Reset.Http.Url), Is.EqualTo(("PUT", "http://127.0.0.1:9000/a")));
            Assert.That(read.Client.Restart!.Http!.Url, Is.EqualTo("http://127.0.0.1:9000/a"));
        }
    }

    [TestCase("${ACME_SECRET}", "opensesame")]
    [TestCase("a${EMPTY}b", "ab")]
    [TestCase("$${ACME_SECRET}", "${ACME_SECRET}")]
    [TestCase("$ACME_SECRET", "$ACME_SECRET")]
    public void Variables_are_replaced_in_braces_only(string text, string expected) =>
        Assert.That(Yaml.Right(Client + $"  device: \"{text}\"\n").Client!.Device, Is.EqualTo(expected));

    [Test]
    public void A_variable_cannot_change_the_shape_of_the_file()
    {
        Yaml.Variables["SHAPE"] = "a, role: server}";

        Assert.That(Yaml.Right("implementation: {name: \"${SHAPE}\", role: client}\nclient: {}\n").Implementation.Name, Is.EqualTo("a, role: server}"));
    }

    [Test]
    public void Packages_can_be_hosted_elsewhere()
    {
        ClientSection client = Yaml.Right(Client + "  packageServer: none\n  packages: {good: {url: \"http://h/1.bin\"}}\n").Client!;

        Assert.That(client.PackageServer, Is.Null);
        Assert.That(client.Packages["good"].Single().Url, Is.EqualTo(new Uri("http://h/1.bin")));
    }

    [TestCase("root: ./A", new[] { "./A" })]
    [TestCase("root: [./A, ./B]", new[] { "./A", "./B" })]
    [TestCase("root: auto", new string[0])]
    public void A_root_is_given_or_found(string root, string[] expected) =>
        Assert.That(Yaml.Right(Client + $"  {root}\n").Client!.Roots, Is.EqualTo(expected));

    [Test]
    public void A_server_without_a_secret_never_sends_credentials()
    {
        CredentialsSection credentials = Yaml.Right(Client + "  credentials: {scheme: basic, client: {name: a, secret: b}, server: {id: me}}\n").Client!.Credentials;

        Assert.That((credentials.Send, credentials.Server!.Name), Is.EqualTo(("never", "me")));
    }

    [Test]
    public void Claims_and_interpretations_are_read_under_known_ids()
    {
        RunConfiguration read = Yaml.Right(Client + "  {}\nics: {FUMO-T-006: true, FUMO-C-003: false}\ninterpretations: {state.writable: taken}\ngate: {dm: true}\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Claims, Is.EquivalentTo(new Dictionary<string, bool> { ["FUMO-T-006"] = true, ["FUMO-C-003"] = false }));
            Assert.That(read.Interpretations["state.writable"], Is.EqualTo("taken"));
            Assert.That(read.IsDmGated, Is.True);
        }
    }
}

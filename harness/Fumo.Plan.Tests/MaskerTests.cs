using System.Text.Json.Nodes;

namespace Fumo.Plan.Tests;

public sealed class MaskerTests
{
    private static readonly TestFolder Files = new();

    [OneTimeTearDown]
    public void Remove() => Files.Dispose();

    [TestCase("client")]
    [TestCase("server")]
    public void No_secret_is_shown(string role)
    {
        string json = Json(ContractTests.Example, role).ToJsonString();

        Assert.That(json, Does.Not.Contain("opensesame").And.Not.Contain("\"srv\"").And.Not.Contain("k-123456"));
        Assert.That(json, Does.Contain("***"));
    }

    [Test]
    public void A_secret_is_found_wherever_it_got_to()
    {
        string json = Json("""
            implementation: {name: X, role: client}
            client:
              launch: [./acme, --secret, "${ACME_SECRET}", "--pw=pin", "opensesame2"]
              connect: {http: {url: "http://me:hidden@h/x?api_key=hidden2&d={device}", body: "s=opensesame", headers: {Authorization: hidden3, X-Plain: shown}}}
              credentials: {scheme: basic, client: {name: n, secret: pin}}
            """, "client").ToJsonString();

        Assert.That(json, Does.Not.Contain("opensesame").And.Not.Contain("hidden").And.Not.Contain("pin"));
        Assert.That(json, Does.Contain("shown").And.Contain("d={device}").And.Contain("http://***@h/x?api_key=***"));
    }

    [Test]
    public void Everything_that_was_resolved_is_shown_under_the_keys_of_the_file()
    {
        JsonObject json = Json(ContractTests.Example, "client");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)json["client"]!["packages"]!["good"]![1]!["file"], Is.EqualTo(Path.Combine(Files.Folder, "fw", "1.bin")));
            Assert.That((string?)json["client"]!["restart"], Is.EqualTo("relaunch"));
            Assert.That((string?)json["client"]!["credentials"]!["client"]!["nonce"], Is.EqualTo("base64:AQIDBA=="));
            Assert.That((string?)json["client"]!["credentials"]!["server"]!["send"], Is.EqualTo("challenge"));
            Assert.That((string?)json["timeouts"]!["operation"], Is.EqualTo("600s"));
            Assert.That((string?)json["waivers"]![0]!["until"], Is.EqualTo("2027-01-31"));
            Assert.That((string?)json["ics"], Is.EqualTo("auto"));
            Assert.That(json.ContainsKey("server"), Is.False);
        }
    }

    [TestCase("client")]
    [TestCase("server")]
    public void What_is_shown_can_be_read_again(string role)
    {
        string shown = Json(ContractTests.Example, role).ToJsonString();

        Assert.That(Json(shown, role).ToJsonString(), Is.EqualTo(shown));
    }

    [TestCase("launch: reference")]
    [TestCase("launch: {reference: {fault: [M29]}}\n  packageServer: none\n  connect: {udp: \"127.0.0.1:2948\", wsp: true}")]
    [TestCase("connect: {manual: Press}\n  root: [./A, ./B]\n  restart: {command: [./reboot]}\n  credentials: {scheme: none}")]
    public void Other_shapes_can_be_read_again_as_well(string client)
    {
        string shown = Json($"implementation: {{name: X, role: client}}\nclient:\n  {client}\n", "client").ToJsonString();

        Assert.That(Json(shown, "client").ToJsonString(), Is.EqualTo(shown));
    }

    private static JsonObject Json(string text, string role) =>
        ConfigurationMasker.ToJson(Yaml.Right(text, Files.Folder, new ConfigurationOverrides { Role = role }));
}

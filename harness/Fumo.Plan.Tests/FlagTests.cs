using Fumo.Record;

namespace Fumo.Plan.Tests;

public sealed class FlagTests
{
    private const string Server = "implementation: {name: X, role: server}\nserver: {url: \"http://a/\", credentials: {scheme: none}}\n";

    [Test]
    public void A_flag_wins_over_the_file()
    {
        RunConfiguration read = Yaml.Right(Server, flags: new ConfigurationOverrides
        {
            Profile = "field",
            Url = "http://b/dm",
            DeviceId = "IMEI:1",
            Name = "n",
            Secret = "s${x",
            Auth = "hmac",
            ServerId = "srv",
            Manufacturer = "M",
            Model = "Mod",
            Values = new Dictionary<string, string> { ["timeouts.operation"] = "5m", ["ics"] = "{FUMO-T-006: true}" },
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Profile, Is.EqualTo("field"));
            Assert.That(read.Server!.Url, Is.EqualTo(new Uri("http://b/dm")));
            Assert.That(read.Server.Devices[0], Is.EqualTo(new DeviceSection("IMEI:1", "M", "Mod", "1.0", "./FUMO/Pkg1")));
            Assert.That(read.Server.Credentials.Client!.Secret, Is.EqualTo("s${x"));
            Assert.That(read.Server.Credentials.Scheme, Is.EqualTo("hmac"));
            Assert.That(read.Server.Credentials.Server!.Name, Is.EqualTo("srv"));
            Assert.That((read.Timeouts.Operation, read.Timeouts.IsOperationGiven), Is.EqualTo((TimeSpan.FromMinutes(5), true)));
            Assert.That(read.Claims["FUMO-T-006"], Is.True);
        }
    }

    [Test]
    public void A_flag_wins_over_a_mistake_in_the_file() =>
        Yaml.Right(Server + "profile: lenient\n", flags: new ConfigurationOverrides { Profile = "field" });

    [Test]
    public void An_address_alone_is_a_live_server_under_test()
    {
        ConfigurationResult result = Yaml.Reader.ReadFlags(new ConfigurationOverrides { Url = "https://dm.example:8443/dm", Name = "me", Secret = "word" }, "/");

        Assert.That(result.Errors, Is.Empty);
        RunConfiguration read = result.Configuration!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((read.Role, read.Implementation.Name), Is.EqualTo((Side.Server, "dm.example:8443")));
            Assert.That(read.Server!.Launch, Is.Null);
            Assert.That(read.Server.Credentials.Scheme, Is.EqualTo("md5"));
            Assert.That(read.Server.Devices[0].Id, Is.EqualTo("IMEI:350000000000017"));
        }
    }

    [Test]
    public void A_mistake_in_a_flag_is_reported_under_its_name()
    {
        ConfigurationResult result = Yaml.Read(Server, flags: new ConfigurationOverrides
        {
            Profile = "lenient",
            Auth = "digest",
            Values = new Dictionary<string, string> { ["timeouts.quiet"] = "3", ["waivers"] = "[", ["timeouts.quite"] = "1s" },
        });

        Assert.That(result.Errors.Select(error => error.ToString().Split(" (Line")[0]), Is.EquivalentTo(new[]
        {
            "--profile: must be strict or field, not 'lenient'",
            "--auth (server.credentials.scheme): must be none, basic, md5 or hmac, not 'digest'",
            "--timeouts.quiet: must be a duration like 500ms, 30s or 10m, not '3'",
            "--timeouts.quite: unknown key; did you mean 'quiet'?",
            "--waivers: not well-formed: While parsing a node, did not find expected node content",
        }));
    }

    [Test]
    public void A_flag_about_a_server_is_refused_while_a_client_is_under_test()
    {
        ConfigurationResult result = Yaml.Read("implementation: {name: X, role: client}\nclient: {}\n", flags: new ConfigurationOverrides { Url = "http://b/", Model = "M" });

        Assert.That(result.Errors.Select(error => error.Key), Is.EquivalentTo(new[] { "--url", "--model" }));
    }

    [Test]
    public void Flags_name_the_credentials_of_a_client_as_well()
    {
        ClientSection client = Yaml.Right(
            "implementation: {name: X, role: client}\nclient: {}\n",
            flags: new ConfigurationOverrides { DeviceId = "D", Name = "n", Secret = "s", Auth = "basic", ServerId = "me" }).Client!;

        Assert.That((client.Device, client.Credentials.Client!.Name, client.Credentials.Scheme, client.Credentials.Server!.Name), Is.EqualTo(("D", "n", "basic", "me")));
    }
}

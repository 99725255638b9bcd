using System.Text.Json.Nodes;

namespace Fumo.Reference.Tests;

public sealed class AdminTests
{
    [Test]
    public void Offers_lists_and_tells_what_became_of_it()
    {
        ServerLaboratory lab = new();
        lab.Run(async () =>
        {
            JsonNode before = (await lab.AdminAsync("GET", $"/admin/log?device={ServerLaboratory.DeviceId}")).Json;
            (int status, JsonNode offered) = await lab.AdminAsync("POST", $"/admin/offer?device={Uri.EscapeDataString(ServerLaboratory.DeviceId)}&op=downloadAndUpdate", """{"version": "3.0", "correlator": "mine"}""");
            JsonNode waiting = (await lab.AdminAsync("GET", $"/admin/log?device={ServerLaboratory.DeviceId}")).Json;
            using ReferenceDevice device = lab.SwitchOn();
            await device.OnceAsync();
            JsonNode after = (await lab.AdminAsync("GET", $"/admin/log?device={ServerLaboratory.DeviceId}")).Json;
            JsonNode all = (await lab.AdminAsync("GET", "/admin/devices")).Json;
            Assert.Multiple(() =>
            {
                Assert.That((string?)before["state"], Is.EqualTo("idle"));
                Assert.That(status, Is.EqualTo(201));
                Assert.That((string?)offered["operation"], Is.EqualTo("downloadAndUpdate"));
                Assert.That((string?)waiting["state"], Is.EqualTo("offered"));
                Assert.That((string?)after["state"], Is.EqualTo("succeeded"));
                Assert.That((int?)after["code"], Is.EqualTo(200));
                Assert.That((string?)after["jobs"]![0]!["execs"]![0]!["correlator"], Is.EqualTo("mine"));
                Assert.That((string?)all["devices"]![0]!["device"], Is.EqualTo(ServerLaboratory.DeviceId));
            });
        });
    }

    [Test]
    public void Withdraws_what_was_not_commanded_yet()
    {
        ServerLaboratory lab = new();
        lab.Run(async () =>
        {
            await lab.AdminAsync("POST", "/admin/offer?device=d&op=update");
            Assert.That((int?)(await lab.AdminAsync("DELETE", "/admin/offer?device=d")).Json["withdrawn"], Is.EqualTo(1));
            Assert.That((string?)(await lab.AdminAsync("GET", "/admin/log?device=d")).Json["state"], Is.EqualTo("idle"));
        });
    }

    [TestCase("POST", "/admin/offer", "", 400)]
    [TestCase("POST", "/admin/offer?device=d", "", 400)]
    [TestCase("POST", "/admin/offer?device=d&op=erase", "", 400)]
    [TestCase("POST", "/admin/offer?device=&op=update", "", 400)]
    [TestCase("POST", "/admin/offer?device=%00&op=update", "", 400)]
    [TestCase("POST", "/admin/offer?device=d&op=update", "[[[[[[[[[[", 400)]
    [TestCase("POST", "/admin/offer?device=d&op=update", "[]", 400)]
    [TestCase("POST", "/admin/offer?device=d&op=update", """{"version": 3}""", 400)]
    [TestCase("POST", "/admin/offer?device=d&op=update", """{"version": "\ud800"}""", 400)]
    [TestCase("POST", "/admin/offer?device=d&op=update", """{"colour": "red"}""", 400)]
    [TestCase("POST", "/admin/offer?device=d&op=update", """{"url": "nowhere"}""", 400)]
    [TestCase("GET", "/admin/log", "", 400)]
    [TestCase("GET", "/admin/offer?device=d&op=update", "", 405)]
    [TestCase("POST", "/admin/devices", "", 405)]
    [TestCase("GET", "/admin/", "", 404)]
    public void Says_what_is_wrong_with_a_request(string method, string path, string body, int expected)
    {
        ServerLaboratory lab = new();
        lab.Run(async () =>
        {
            (int status, JsonNode json) = await lab.AdminAsync(method, path, body);
            Assert.That(status, Is.EqualTo(expected));
            Assert.That((string?)json["error"], Is.Not.Empty);
        });
    }

    [Test]
    public void Takes_no_more_offers_than_it_keeps()
    {
        ServerLaboratory lab = new();
        lab.Run(async () =>
        {
            int status = 201;
            for (int i = 0; i < 300 && status == 201; i++)
            {
                (status, _) = await lab.AdminAsync("POST", "/admin/offer?device=d&op=update");
            }

            Assert.That(status, Is.EqualTo(429));
        });
    }

    [Test]
    public void Takes_no_body_larger_than_it_needs()
    {
        ServerLaboratory lab = new();
        lab.Run(async () => Assert.That((await lab.AdminAsync("POST", "/admin/offer?device=d&op=update", $"{{\"version\": \"{new string('1', 20_000)}\"}}")).Status, Is.EqualTo(400)));
    }
}

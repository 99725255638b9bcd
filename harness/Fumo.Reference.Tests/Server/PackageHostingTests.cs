using System.Text;
using Fumo.Session;

namespace Fumo.Reference.Tests;

public sealed class PackageHostingTests
{
    private static readonly Uri Package = new(ServerLaboratory.Address, "/packages/1");

    [TestCase("bytes=0-9", 206, 10)]
    [TestCase("bytes=-5", 206, 5)]
    [TestCase("bytes=999999-", 416, 0)]
    [TestCase("lines=1-2", 200, -1)]
    public void Hands_out_ranges(string range, int status, int length) => OnPackage(async (lab, whole) =>
    {
        (int code, byte[] octets, WebHeaders headers) = await lab.FetchAsync("GET", Package, new WebHeaders { { "Range", range } });
        Assert.That(code, Is.EqualTo(status));
        Assert.That(octets, Has.Length.EqualTo(length < 0 ? whole.Length : length));
        Assert.That(headers["ETag"], Is.Not.Null);
    });

    [Test]
    public void Hands_out_nothing_to_one_who_has_it() => OnPackage(async (lab, whole) =>
    {
        string tag = (await lab.FetchAsync("HEAD", Package, [])).Headers["ETag"]!;
        Assert.That((await lab.FetchAsync("GET", Package, new WebHeaders { { "If-None-Match", tag } })).Status, Is.EqualTo(304));
        Assert.That((await lab.FetchAsync("GET", Package, new WebHeaders { { "Range", "bytes=1-2" }, { "If-Range", "\"other\"" } })).Octets, Is.EqualTo(whole));
    });

    [TestCase("/packages/1?dd", "*/*")]
    [TestCase("/packages/1", "application/vnd.oma.dd+xml")]
    public void Describes_a_package_to_one_who_asks_for_it(string path, string accept) => OnPackage(async (lab, whole) =>
    {
        (int status, byte[] octets, WebHeaders headers) = await lab.FetchAsync("GET", new Uri(ServerLaboratory.Address, path), new WebHeaders { { "Accept", accept } });
        Assert.That(status, Is.EqualTo(200));
        Assert.That(headers["Content-Type"], Is.EqualTo("application/vnd.oma.dd+xml"));
        Assert.That(Encoding.UTF8.GetString(octets), Does.Contain($"<size>{whole.Length}</size>").And.Contain("/packages/1/object<"));
        Assert.That((await lab.FetchAsync("GET", new Uri(Package, "/packages/1/object"), new WebHeaders { { "Accept", accept } })).Octets, Is.EqualTo(whole));
    });

    [TestCase("GET", "/packages/9", 404)]
    [TestCase("GET", "/packages/1/../../etc", 404)]
    [TestCase("GET", "/packages/1/other", 404)]
    [TestCase("PUT", "/packages/1", 405)]
    [TestCase("POST", "/packages/1/notify", 200)]
    public void Answers_other_requests_by_their_kind(string method, string path, int expected) => OnPackage(async (lab, _) =>
        Assert.That((await lab.FetchAsync(method, new Uri(ServerLaboratory.Address, path), [])).Status, Is.EqualTo(expected)));

    private static void OnPackage(Func<ServerLaboratory, byte[], Task> test)
    {
        ServerLaboratory lab = new();
        lab.Run(async () =>
        {
            using ReferenceDevice device = lab.SwitchOn();
            lab.Offer(CampaignKind.Download);
            await device.OnceAsync();
            (int status, byte[] whole, _) = await lab.FetchAsync("GET", Package, []);
            Assert.That(status, Is.EqualTo(200));
            await test(lab, whole);
        });
    }
}

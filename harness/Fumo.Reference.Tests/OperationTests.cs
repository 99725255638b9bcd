using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;
using static Fumo.Reference.Tests.Laboratory;

namespace Fumo.Reference.Tests;

public sealed class OperationTests
{
    [TestCase(FumoOperation.Download, "50")]
    [TestCase(FumoOperation.DownloadAndUpdate, "100")]
    public void Reports_success_with_the_correlator_and_ends_in_the_state_of_the_operation(FumoOperation operation, string state)
    {
        Laboratory lab = new();
        List<string?> states = [];
        CommandReply? exec = null;
        lab.Play(
            async session =>
            {
                session.CommandSent += sent => exec = sent.Command is Exec ? sent : exec;
                await OperateAsync(session, operation, "Good", "c-1");
            },
            State(states));

        Alert alert = lab.GenericAlerts.Single();
        Assert.Multiple(() =>
        {
            Assert.That(exec?.Code, Is.EqualTo(202));
            Assert.That(alert.Correlator, Is.EqualTo("c-1"));
            Assert.That(alert.Items[0].Source?.LocUri, Is.EqualTo(X));
            Assert.That(alert.Items[0].Meta?.Type, Is.EqualTo(operation.AlertType()));
            Assert.That(alert.Items[0].Meta?.Format, Is.EqualTo("int"));
            Assert.That(alert.Items[0].Data?.Text, Is.EqualTo("200"));
            Assert.That(states, Is.EqualTo(new[] { state }));
            Assert.That(lab.Troubles, Is.Empty);
        });
    }

    [Test]
    public void Updates_from_a_download_made_before_and_changes_the_firmware_version()
    {
        Laboratory lab = new();
        List<string?> seen = [];
        lab.Play(
            session => OperateAsync(session, FumoOperation.Download, "Good"),
            async session =>
            {
                seen.Add((await session.GetAsync("./DevDetail/FwV")).Text);
                await OperateAsync(session, FumoOperation.Update, string.Empty);
            },
            async session =>
            {
                seen.Add((await session.GetAsync("./DevDetail/FwV")).Text);
                seen.Add(await ReadAsync(session, "State"));
                seen.Add(await ReadAsync(session, "PkgVersion"));
            });
        Assert.That(seen, Is.EqualTo(new[] { "1.0", "2.0", "100", "2.0" }));
        Assert.That(lab.GenericAlerts.Select(alert => alert.Correlator), Is.All.Null);
    }

    [TestCase(DmEncoding.Xml, 64 * 1024)]
    [TestCase(DmEncoding.Wbxml, 64 * 1024)]
    [TestCase(DmEncoding.Xml, 1500)]
    [TestCase(DmEncoding.Wbxml, 1200)]
    public void Takes_the_package_by_DM_whole_or_in_chunks(DmEncoding encoding, int maxMsgSize)
    {
        Laboratory lab = new(options => options with { Encoding = encoding, MaxMsgSize = maxMsgSize });
        List<string?> states = [];
        bool isChunked = false;
        lab.Play(
            async session =>
            {
                // As transported: octets in WBXML, base64 in XML.
                Item item = encoding == DmEncoding.Wbxml
                    ? new Item { Target = Location.Of($"{X}/Update/PkgData"), Meta = new Meta { Format = "bin" }, Data = DataValue.OfOctets(PackageShelf.Good) }
                    : new Item { Target = Location.Of($"{X}/Update/PkgData"), Meta = new Meta { Format = "b64" }, Data = DataValue.OfText(Convert.ToBase64String(PackageShelf.Good)) };
                CommandReply reply = await session.SendOneAsync(new Replace { Items = [item] });
                isChunked = reply.ChunkStatuses.Count > 0;
                Assert.That(reply.Code, Is.EqualTo(200));
                states.Add(await ReadAsync(session, "State"));
                await session.ExecAsync($"{X}/Update");
            },
            State(states));
        Assert.That(states, Is.EqualTo(new[] { "50", "100" }));
        Assert.That(isChunked, Is.EqualTo(maxMsgSize < 2000));
        Assert.That(lab.GenericAlerts.Single().Items[0].Data?.Text, Is.EqualTo("200"));
    }

    [TestCase("Corrupted", "402")]
    [TestCase("WrongDevice", "403")]
    [TestCase("Unsigned", "404")]
    [TestCase("Unacceptable", "405")]
    [TestCase("Failing", "410")]
    [TestCase("404", "411")]
    [TestCase("401", "406")]
    [TestCase("500", "500")]
    [TestCase("503", "412")]
    [TestCase("cut-for-good", "503")]
    [TestCase("silent", "407")]
    [TestCase("big", "501")]
    [TestCase("liar", "402")]
    [TestCase("foreign", "405")]
    [TestCase("nonsense", "409")]
    [TestCase("cut", "200")]
    [TestCase("redirect", "200")]
    [TestCase("descriptor", "200")]
    public void Tells_the_outcome_by_the_code_that_fits_best(string package, string code)
    {
        Laboratory lab = new();
        List<string?> states = [];
        lab.Play(session => OperateAsync(session, FumoOperation.DownloadAndUpdate, package), State(states));
        Alert alert = lab.GenericAlerts.Single();
        Assert.That(alert.Items[0].Data?.Text, Is.EqualTo(code));
        Assert.That(states[0], Is.EqualTo(code switch { "200" => "100", "410" => "80", _ => "20" }));
        Assert.That(alert.Items[0].Meta?.Mark, Is.EqualTo(code == "200" ? "informational" : "critical"));
    }

    [Test]
    public void Asks_once_for_the_rest_of_a_package_that_broke_off()
    {
        Laboratory lab = new();
        lab.Play(session => OperateAsync(session, FumoOperation.Download, "cut-for-good"));
        Assert.That(lab.Packages.Requested, Is.EqualTo(new[] { "GET cut-for-good", "GET cut-for-good bytes=100-" }));
    }

    [Test]
    public void Tells_the_provider_of_a_descriptor_what_became_of_the_download()
    {
        Laboratory lab = new();
        lab.Play(session => OperateAsync(session, FumoOperation.Download, "descriptor"));
        Assert.That(lab.Packages.Requested, Is.EqualTo(new[] { "GET descriptor", "GET Good", "POST notify" }));
    }

    [TestCase("http://nobody:1/x", "412")]
    [TestCase("not a url", "411")]
    [TestCase("ftp://packages/x", "411")]
    public void Reports_a_url_that_leads_nowhere(string url, string code)
    {
        Laboratory lab = new();
        lab.Play(async session =>
        {
            await session.ReplaceAsync($"{X}/Download/PkgURL", url);
            await session.ExecAsync($"{X}/Download");
        });
        Assert.That(lab.GenericAlerts.Single().Items[0].Data?.Text, Is.EqualTo(code));
    }

    [TestCase("Update", 405)]
    [TestCase("Download", 405)]
    [TestCase("Download/PkgURL", 405)]
    [TestCase("Nothing", 404)]
    public void Refuses_what_it_cannot_do_and_reports_nothing(string node, int code)
    {
        Laboratory lab = new();
        int? answered = null;
        lab.Play(async session => answered = (await session.ExecAsync($"{X}/{node}")).Code);
        Assert.That(answered, Is.EqualTo(code));
        Assert.That(lab.GenericAlerts, Is.Empty);
    }

    [Test]
    public void Refuses_a_second_operation_while_one_is_running_and_reports_the_first_alone()
    {
        Laboratory lab = new(options => options with { OperationTime = TimeSpan.FromMinutes(3) });
        int? second = null;
        string? state = null;
        lab.Play(async session =>
        {
            await OperateAsync(session, FumoOperation.DownloadAndUpdate, "Good", "first");
            await Task.Delay(TimeSpan.FromSeconds(10), lab.Time);
            second = (await session.ExecAsync($"{X}/DownloadAndUpdate", "second")).Code;
            state = await ReadAsync(session, "State");
        });
        Assert.That((second, state), Is.EqualTo((403, "60")));
        Assert.That(lab.GenericAlerts.Single().Correlator, Is.EqualTo("first"));
    }

    [Test]
    public void Keeps_two_objects_apart()
    {
        Laboratory lab = new(options => options with { Roots = [X, "./FUMO/Pkg2"] });
        lab.Play(async session =>
        {
            await OperateAsync(session, FumoOperation.Download, "Good", "one");
            await OperateAsync(session, FumoOperation.Download, "404", "two", "./FUMO/Pkg2");
        });
        Assert.That(
            lab.GenericAlerts.Select(alert => (alert.Items[0].Source?.LocUri, alert.Correlator, alert.Items[0].Data?.Text)),
            Is.EquivalentTo(new[] { (X, "one", "200"), ("./FUMO/Pkg2", "two", "411") }));
    }

    [Test]
    public void Lets_the_server_add_and_delete_an_object()
    {
        Laboratory lab = new(options => options with { HasDynamicRoots = true });
        List<int?> codes = [];
        lab.Play(
            async session =>
            {
                codes.Add((await session.GetAsync($"{X}/State")).Code);
                codes.Add((await session.AddInteriorAsync(X, FumoNodes.Identifier)).Code);
                await OperateAsync(session, FumoOperation.DownloadAndUpdate, "Good");
            },
            async session =>
            {
                codes.Add((await session.GetAsync($"{X}/State")).Code);
                codes.Add((await session.DeleteAsync(X)).Code);
                codes.Add((await session.GetAsync($"{X}/State")).Code);
            });
        Assert.That(codes, Is.EqualTo(new int?[] { 404, 200, 200, 200, 404 }));
        Assert.That(lab.GenericAlerts.Single().Items[0].Source?.LocUri, Is.EqualTo(X));
    }

    [Test]
    public void Puts_the_alert_into_the_running_session_when_it_is_to()
    {
        Laboratory lab = new(options => options with { AlertsInSameSession = true });
        lab.Play(async session =>
        {
            await OperateAsync(session, FumoOperation.Download, "Good");
            await Task.Delay(TimeSpan.FromSeconds(1), lab.Time);
            await ReadAsync(session, "State");
        });
        Assert.That(lab.Sessions, Has.Count.EqualTo(1));
        Assert.That(lab.GenericAlerts, Has.Count.EqualTo(1));
    }

    [Test]
    public void Asks_for_an_update_once_as_device_and_once_as_user()
    {
        Laboratory lab = new(options => options with { RequestsUpdate = true });
        lab.Play(_ => Task.CompletedTask, _ => Task.CompletedTask, _ => Task.CompletedTask);
        Assert.That(
            lab.GenericAlerts.Select(alert => (alert.Items[0].Meta?.Type, alert.Items[0].Source?.LocUri, alert.Items[0].Data?.Text)),
            Is.EqualTo(new[] { (AlertTypes.DeviceRequest, X, ""), (AlertTypes.UserRequest, X, "") }));
    }

    [Test]
    public void Sends_the_same_messages_in_the_same_run()
    {
        static List<string> Messages()
        {
            Laboratory lab = new(options => options with { MaxMsgSize = 2000, OperationTime = TimeSpan.FromSeconds(5) });
            lab.Play(session => OperateAsync(session, FumoOperation.DownloadAndUpdate, "descriptor", "c"), session => session.GetAsync("./FUMO?list=StructData"));
            return [.. lab.Received.Select(one => Convert.ToBase64String(one.Request.Body.Span)), .. lab.Told];
        }

        Assert.That(Messages(), Is.EqualTo(Messages()).And.Not.Empty);
    }
}

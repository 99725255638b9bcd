using Fumo.Mo;
using Fumo.Plan;
using Fumo.Record;

namespace Fumo.Drive.Tests;

public sealed class DeviceTests
{
    private const string Root = "./Fw/x";

    [TestCase(true, false, "type")]
    [TestCase(false, true, "list")]
    [TestCase(false, false, "shape")]
    public void The_object_is_found_by_type_else_by_list_else_by_shape(bool knowsType, bool knowsLists, string foundBy)
    {
        DriveStand stand = new(knowsType: knowsType, knowsLists: knowsLists);

        stand.Play(async device =>
        {
            await device.DiscoverAsync();
            Assert.That(device.Root.Uri, Is.EqualTo(Root));
            Assert.That(device.Root.Nodes, Is.EqualTo(["Download", "Download/PkgURL", "Update", "Update/PkgData", "State"]));
        });

        Assert.That((stand.Facts(Facts.Root).Single(), stand.Facts(Facts.RootFoundBy).Single()), Is.EqualTo((Root, foundBy)));
    }

    [TestCase("org.openmobilealliance/1.0/FirmwareUpdateManagementObject")]
    [TestCase("text/plain")]
    public void An_object_of_another_type_is_found_by_its_shape(string type)
    {
        DriveStand stand = new();
        stand.Client.Nodes["./Fw"] = stand.Client.Nodes[Root] = type;

        stand.Play(async device =>
        {
            await device.DiscoverAsync();
            Assert.That(device.Root.Uri, Is.EqualTo(Root));
        });

        Assert.That(stand.Facts(Facts.RootFoundBy), Is.EqualTo(["shape"]));
    }

    [Test]
    public void A_node_that_is_refused_but_not_listed_is_not_there()
    {
        DriveStand stand = new();
        stand.Client.MissingCode = 405;

        stand.Play(async device =>
        {
            await device.DiscoverAsync();
            Assert.That(device.Root.Nodes, Is.EqualTo(["Download", "Download/PkgURL", "Update", "Update/PkgData", "State"]));
        });
    }

    [Test]
    public void A_package_is_not_cut_for_a_client_without_large_objects()
    {
        DriveStand stand = new();
        stand.Client.Nodes["./DevDetail/LrgObj"] = "false";

        stand.Play(device => device.DeliverAsync(by: DeliverBy.Chunks));

        Assert.That(stand.Client.Targets.Count(target => target.EndsWith("PkgData", StringComparison.Ordinal) && target.StartsWith("Replace", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public void A_configured_root_is_not_searched_for()
    {
        DriveStand stand = new(client => client with { Roots = [Root] });

        stand.Play(device => device.DiscoverAsync());

        Assert.That(stand.Facts(Facts.RootFoundBy), Is.EqualTo(["configured"]));
        Assert.That(stand.Client.Targets, Has.None.Contains("?prop"));
    }

    [Test]
    public void A_tree_without_an_object_ends_the_run_with_what_to_set()
    {
        DriveStand stand = new();
        stand.Client.Nodes.Clear();
        stand.Client.Nodes.Add("./Vendor/Leaf", "1");

        Assert.That(() => stand.Play(device => device.DiscoverAsync()), Throws.TypeOf<TroubleException>().With.Message.Contains("set client.root"));
        Assert.That(stand.Written<TroubleEntry>().Single().Cause, Is.EqualTo(TroubleCause.Fixture));
    }

    [Test]
    public void An_operation_is_commanded_and_its_alert_waited_for_in_whichever_session()
    {
        DriveStand stand = new();
        stand.Client.OnExec = exec =>
        {
            stand.Client.Report(AlertTypes.Download, Root, "200", exec.Correlator, TimeSpan.FromMinutes(3));
            return 202;
        };

        stand.Play(async device =>
        {
            Offer? offer = await device.ReplaceUrlAsync(FumoOperation.Download);
            CommandedExec exec = await device.ExecAsync(FumoOperation.Download, "c-1");
            Assert.That(await device.UntilAlertAsync(exec), Is.Not.Null);
            Assert.That((exec.Code, exec.Entry.Offer, exec.Entry.Package), Is.EqualTo((202, offer!.Id, PackageKind.Good)));
        });

        ExecEntry entry = stand.Written<ExecEntry>().Single();
        MessageEntry carrier = stand.Written<MessageEntry>().Single(message => message.Exchange == entry.Exchange && message.From == Side.Server);
        Assert.That(carrier.Decoded, Does.Contain("<Correlator>c-1</Correlator>").And.Contains($"<CmdID>{entry.CmdId}</CmdID>"));
        Assert.That((entry.Target, entry.Root, entry.Expected), Is.EqualTo(($"{Root}/Download", Root, Expectation.Success)));
        Assert.That(stand.Facts(Facts.Deadline), Is.Empty);
    }

    [Test]
    public void State_is_looked_at_in_sessions_that_the_client_opens_until_its_alert()
    {
        DriveStand stand = new();
        stand.Client.OnExec = exec =>
        {
            stand.Client.Report(AlertTypes.Update, Root, "200", exec.Correlator, TimeSpan.FromMilliseconds(9500));
            return 202;
        };

        stand.Play(async device =>
        {
            CommandedExec exec = await device.ExecAsync(FumoOperation.Update);
            stand.Client.Targets.Clear();
            await device.UntilAlertAsync(exec);
        });

        // Of nine sessions the first, the second, the fourth and the eighth, and the one that brings the alert.
        Assert.That(stand.Client.Targets, Is.EqualTo(Enumerable.Repeat($"Get {Root}/State", 5)));
    }

    [Test]
    public void A_missing_alert_gets_a_second_chance_and_no_verdict()
    {
        DriveStand stand = new();

        stand.Play(async device => Assert.That(await device.UntilAlertAsync(await device.ExecAsync(FumoOperation.Update)), Is.Null));

        Assert.That((stand.Facts(Facts.Deadline).Count(), stand.Facts(Facts.SecondChance).Count()), Is.EqualTo((1, 1)));
        Assert.That(stand.Written<TroubleEntry>(), Is.Empty);
    }

    [Test]
    public void A_refused_exec_is_not_waited_for()
    {
        DriveStand stand = new();
        stand.Client.OnExec = _ => 405;

        stand.Play(async device => Assert.That(await device.UntilAlertAsync(await device.ExecAsync(FumoOperation.Update)), Is.Null));

        Assert.That(stand.Facts(Facts.Deadline), Is.Empty);
    }

    [TestCase("org.openmobilealliance.dm.firmwareupdate.download", Root, null)]
    [TestCase("something.else", Root + "/Update", null)]
    [TestCase("something.else", "./nowhere", "c-1")]
    [TestCase("org.openmobilealliance.dm.firmwareupdate.update", "./nowhere", "wrong")]
    public void An_alert_with_a_mistake_in_it_still_ends_the_waiting(string type, string source, string? correlator)
    {
        DriveStand stand = new();
        stand.Client.OnExec = _ =>
        {
            stand.Client.Report(type, source, "200", correlator, TimeSpan.FromSeconds(5));
            return 202;
        };

        stand.Play(async device => Assert.That(await device.UntilAlertAsync(await device.ExecAsync(FumoOperation.Update, "c-1")), Is.Not.Null));
    }

    [Test]
    public void A_request_of_the_device_ends_no_operation()
    {
        DriveStand stand = new();
        stand.Client.Report(AlertTypes.DeviceRequest, Root, "", null, TimeSpan.FromSeconds(30));

        stand.Play(async device =>
        {
            CommandedExec exec = await device.ExecAsync(FumoOperation.Update);
            Assert.That(await device.UntilAlertAsync(exec), Is.Null);
            Assert.That(device.Requests, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public void Package_data_is_delivered_and_good_packages_are_used_in_turn()
    {
        DriveStand stand = new();
        stand.Client.OnExec = exec =>
        {
            stand.Client.Report(AlertTypes.Update, Root, "200", exec.Correlator);
            return 202;
        };

        stand.Play(async device =>
        {
            for (int i = 0; i < 2; i++)
            {
                await device.DeliverAsync();
                Assert.That(stand.Client.Nodes[$"{Root}/Update/PkgData"], Is.EqualTo(Convert.ToBase64String("good"u8)));
                await device.UntilAlertAsync(await device.ExecAsync(FumoOperation.Update, Correlator.Unique()));
            }
        });

        Assert.That(stand.Written<ExecEntry>().Select(exec => (exec.Package, exec.Expected)), Is.All.EqualTo((PackageKind.Good, Expectation.Success)));
    }

    [TestCase(FumoOperation.Download, PackageKind.Good, true, Expectation.Failure)]
    [TestCase(FumoOperation.Download, PackageKind.Good, false, Expectation.Success)]
    [TestCase(FumoOperation.Download, PackageKind.Corrupted, false, Expectation.Either)]
    [TestCase(FumoOperation.DownloadAndUpdate, PackageKind.Corrupted, false, Expectation.Failure)]
    [TestCase(FumoOperation.DownloadAndUpdate, PackageKind.Failing, false, Expectation.Failure)]
    public void What_an_operation_can_come_to_follows_from_its_package(FumoOperation operation, string kind, bool isRefused, string expected)
    {
        DriveStand stand = new();
        stand.Client.OnExec = _ => 500;

        stand.Play(async device =>
        {
            await device.ReplaceUrlAsync(operation, kind, isRefused ? Misbehaviour.Refused() : null);
            await device.ExecAsync(operation);
        });

        Assert.That((stand.Written<ExecEntry>().Single().Package, stand.Written<ExecEntry>().Single().Expected), Is.EqualTo((kind, expected)));
    }

    [Test]
    public void A_url_that_cannot_be_replaced_is_added()
    {
        DriveStand stand = new();
        stand.Client.Nodes.Remove($"{Root}/Download/PkgURL");

        stand.Play(device => device.ReplaceRawUrlAsync(FumoOperation.Download, "http://p/"));

        Assert.That(stand.Client.Nodes[$"{Root}/Download/PkgURL"], Is.EqualTo("http://p/"));
    }

    [Test]
    public void A_package_that_is_not_configured_is_said_so()
    {
        DriveStand stand = new();

        Assert.That(
            () => stand.Play(device => device.DeliverAsync(PackageKind.Unsigned)),
            Throws.TypeOf<TroubleException>().With.Message.Contains("client.packages.unsigned"));
    }

    [Test]
    public void The_quiet_period_passes_and_sessions_in_it_are_answered()
    {
        DriveStand stand = new();

        stand.Play(device => device.QuietAsync());

        Assert.That(stand.Facts(Facts.Quiet), Is.EqualTo(["3 s"]));
        Assert.That(stand.Written<MessageEntry>().Count(message => message.From == Side.Server), Is.GreaterThanOrEqualTo(3));
    }

    [Test]
    public void Everything_of_a_session_lies_in_its_scenario()
    {
        DriveStand stand = new();

        stand.Play(device => device.ReadStateAsync());

        MessageEntry[] messages = [.. stand.Written<MessageEntry>()];
        Assert.That(messages.Where(message => message.Scenario == "client.test").Select(message => message.Exchange).Distinct().Count() * 2, Is.EqualTo(messages.Count(message => message.Scenario == "client.test")));
    }
}

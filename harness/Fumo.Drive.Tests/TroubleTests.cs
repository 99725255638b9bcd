using Fumo.Mo;
using Fumo.Plan;
using Fumo.Record;

namespace Fumo.Drive.Tests;

public sealed class TroubleTests
{
    [Test]
    public void A_client_that_never_comes_ends_the_run()
    {
        DriveStand stand = new();

        stand.Play(
            async device =>
            {
                TroubleException? first = await Outcome(device.DiscoverAsync());
                Assert.That((first!.Cause, first.Message), Is.EqualTo((
                    TroubleCause.Connection, "The client opened no session within 30 s (it is to open sessions by itself; check the DM address that it was given).")));
                Assert.That(device.Gone, Is.SameAs(first));
                DateTimeOffset now = stand.Loop.Time.GetUtcNow();
                Assert.That((await Outcome(device.ReadStateAsync()))!.Message, Is.EqualTo(first.Message));
                Assert.That(stand.Loop.Time.GetUtcNow(), Is.EqualTo(now));
            },
            polls: false);

        Assert.That(stand.Written<TroubleEntry>().Count(), Is.EqualTo(2));
    }

    [TestCase("Unhandled exception. System.FormatException: no nonce\n   at Client.Main()\n", "Unhandled exception. System.FormatException: no nonce")]
    [TestCase("Traceback:\n  File \"c.py\"\nKeyError: 'NextNonce'\n", "KeyError: 'NextNonce'")]
    public void A_launched_client_that_lives_and_throws_is_quoted(string standardError, string last)
    {
        DriveStand stand = new(client => client with { Launch = Reference }) { Launcher = new PlayedLauncher { StandardError = standardError } };

        stand.Play(
            async device => Assert.That(
                (await Outcome(device.DiscoverAsync()))!.Message,
                Is.EqualTo($"The client opened no session within 30 s (the last of the program's stderr: '{last}').")),
            polls: false);
    }

    [Test]
    public void A_second_device_is_not_taken_for_the_first()
    {
        DriveStand stand = new();
        stand.Play(async device =>
        {
            await device.DiscoverAsync();
            await stand.Another("IMEI:2").SessionAsync();
            await device.ReadStateAsync();
        });

        MessageEntry[] foreign = [.. stand.Written<MessageEntry>().Where(entry => entry.SetAside is not null)];
        Assert.That(foreign.Select(entry => entry.HttpStatus), Is.EqualTo(new int?[] { null, 403 }));
        Assert.That(foreign.Any(entry => entry.IsFromImplementation), Is.False);
    }

    [Test]
    public void Wrong_credentials_are_named()
    {
        DriveStand stand = new(client => client with
        {
            Credentials = new CredentialsSection { Scheme = "basic", Client = new PartySection("acme", "right-secret", default) },
        });

        TroubleException? trouble = null;
        stand.Play(async device => trouble = await Outcome(device.DiscoverAsync()));

        Assert.That((trouble!.Cause, trouble.Message), Is.EqualTo((TroubleCause.Refused, trouble.Message)));
        Assert.That(trouble.Message, Does.Contain("credentials"));
        Assert.That(stand.Written<MessageEntry>().First().Credentials!.Outcome, Is.EqualTo("missing"));
    }

    [Test]
    public void A_client_that_falls_silent_in_a_session_is_a_timeout()
    {
        DriveStand stand = new();
        stand.Play(
            async device =>
            {
                Task<TroubleException?> reading = Outcome(device.DiscoverAsync());
                await stand.Client.OpenAndFallSilentAsync();
                TroubleException? trouble = await reading;
                Assert.That(trouble!.Cause, Is.EqualTo(TroubleCause.Timeout));
                Assert.That(trouble.Message, Does.Contain("said nothing for 30 s"));
            },
            polls: false);
    }

    [Test]
    public void A_client_that_falls_silent_after_an_exec_may_still_report()
    {
        DriveStand stand = new(client => client with { Roots = ["./Fw/x"] });
        bool isFirst = true;
        stand.Client.OnExec = exec =>
        {
            stand.Client.Report(AlertTypes.Update, "./Fw/x", "200", exec.Correlator, TimeSpan.FromMinutes(2));
            stand.Client.IsSilent = isFirst;
            isFirst = false;
            return 202;
        };

        stand.Play(async device => Assert.That(await device.UntilAlertAsync(await device.ExecAsync(FumoOperation.Update, "c-1")), Is.Not.Null));
    }

    [Test]
    public void Another_device_is_turned_away_and_marked()
    {
        DriveStand stand = new(client => client with { Device = "IMEI:2" });

        TroubleException? trouble = null;
        stand.Play(async device => trouble = await Outcome(device.DiscoverAsync()));

        Assert.That(trouble!.Message, Does.StartWith("Only another device sent messages").And.Contain("'IMEI:1' is not the one under test").And.Contain("Awaited is 'IMEI:2'"));
        Assert.That(stand.Written<MessageEntry>(), Is.All.Matches<MessageEntry>(message => message is { IsFromImplementation: false, SetAside: not null }));
    }

    [TestCase(0)]
    [TestCase(403)]
    [TestCase(500)]
    public void A_client_that_refuses_every_command_alike_is_not_said_to_have_no_object(int code)
    {
        DriveStand stand = new();
        stand.Client.OnGet = _ => code;

        TroubleException? trouble = null;
        stand.Play(async device => trouble = await Outcome(device.DiscoverAsync()));

        Assert.That(trouble!.Cause, Is.EqualTo(TroubleCause.Refused));
        Assert.That(trouble.Message, Does.Contain($"Status {code} to each of").And.Contain("client.credentials.server.send to first").And.Not.Contain("client.root"));
    }

    [Test]
    public void A_client_without_lists_is_told_to_name_its_object()
    {
        DriveStand stand = new();
        stand.Client.OnGet = _ => 406;

        TroubleException? trouble = null;
        stand.Play(async device => trouble = await Outcome(device.DiscoverAsync()));

        Assert.That((trouble!.Cause, trouble.Message), Is.EqualTo((TroubleCause.Fixture, "No FUMO was found in the client's tree by Type, by list or by shape: set client.root to its URI.")));
    }

    [Test]
    public void A_program_that_cannot_be_started_ends_the_run()
    {
        DriveStand stand = new(client => client with { Launch = Reference }) { Launcher = new PlayedLauncher { Fails = true } };

        TroubleException? trouble = null;
        stand.Play(async device => trouble = await Outcome(device.DiscoverAsync()), polls: false);

        Assert.That((trouble!.Cause, trouble.Message), Is.EqualTo((TroubleCause.LaunchFailed, "No such program.")));
    }

    [Test]
    public void A_program_that_ends_before_its_first_message_ends_the_run()
    {
        PlayedLauncher launcher = new();
        DriveStand stand = new(client => client with { Launch = Reference }) { Launcher = launcher };
        TroubleException? trouble = null;

        stand.Play(
            async device =>
            {
                Task<TroubleException?> outcome = Outcome(device.DiscoverAsync());
                launcher.Last.End(new ExitReport(1, "first\ncannot read my configuration\n"));
                trouble = await outcome;
                Assert.That(device.Gone, Is.SameAs(trouble));
            },
            polls: false);

        Assert.That((trouble!.Cause, trouble.Message), Is.EqualTo((
            TroubleCause.LaunchFailed, "The launched program ended before its first message (exit code 1, last words: cannot read my configuration).")));
        Assert.That(stand.Written<ProcessEntry>().Last().StandardError, Does.StartWith("first"));
    }

    [Test]
    public void A_program_that_ends_in_the_middle_is_started_once_more()
    {
        PlayedLauncher launcher = new();
        DriveStand stand = new(client => client with { Launch = Reference }) { Launcher = launcher };

        stand.Play(async device =>
        {
            await device.ReadStateAsync();
            for (int i = 1; i <= 2; i++)
            {
                CommandedExec exec = await device.ExecAsync(FumoOperation.Update);
                Task<TroubleException?> outcome = Outcome(device.UntilAlertAsync(exec));
                launcher.Last.End(new ExitReport(139, null));
                TroubleException? trouble = await outcome;
                Assert.That((trouble!.Cause, trouble.Message), Is.EqualTo((
                    TroubleCause.ImplementationExited, "The launched program ended in the middle (exit code 139 (SIGSEGV)).")));
                Assert.That((launcher.Launched, device.Gone is not null), Is.EqualTo((2, i == 2)));
            }
        });
    }

    [Test]
    public void A_device_that_does_not_come_back_from_an_update_ends_the_run_with_what_brings_it_back()
    {
        DriveStand stand = new();

        stand.Play(
            async device =>
            {
                Task<CommandedExec> exec = ExecAsync(device);
                await stand.Client.SessionAsync();
                TroubleException? trouble = await Outcome(device.UntilAlertAsync(await exec));
                Assert.That(trouble!.Message, Does.StartWith("The device has not come back from the Exec on ./Fw/x/Update: no session for 10.5 min since.").And.Contain("Recover the device"));
                Assert.That(device.Gone, Is.SameAs(trouble));
            },
            polls: false);

        static async Task<CommandedExec> ExecAsync(Device device)
        {
            CommandedExec? exec = null;
            await device.InSessionAsync(async _ => exec = await device.ExecAsync(FumoOperation.Update));
            return exec!;
        }
    }

    [Test]
    public void A_device_that_is_restarted_has_as_long_as_an_operation_to_come_back()
    {
        PlayedLauncher launcher = new();
        DriveStand stand = new(client => client with { Launch = Reference, RestartByRelaunch = true }) { Launcher = launcher };

        stand.Play(
            async device =>
            {
                Task<int?> before = device.ReadStateAsync();
                await stand.Client.SessionAsync();
                await before;
                await device.RestartAsync();
                Task<int?> after = device.ReadStateAsync();
                await Task.Delay(TimeSpan.FromMinutes(9), stand.Loop.Time);
                await stand.Client.SessionAsync();
                Assert.That(await after, Is.EqualTo(10));
                await device.RestartAsync(isPowerCut: true);
                TroubleException? trouble = await Outcome(device.ReadStateAsync());
                Assert.That(trouble!.Message, Does.StartWith("The device has not come back from a power cut: no session for 10 min since."));
                Assert.That(device.Gone, Is.SameAs(trouble));
            },
            polls: false);
    }

    [Test]
    public void A_restart_is_an_end_and_a_new_start()
    {
        PlayedLauncher launcher = new();
        DriveStand stand = new(client => client with { Launch = Reference, RestartByRelaunch = true }) { Launcher = launcher };

        stand.Play(async device =>
        {
            await device.RestartAsync(isPowerCut: true);
            await device.ReadStateAsync();
        });

        Assert.That(stand.Written<ProcessEntry>().Select(entry => entry.Event), Is.EqualTo(["launched", "restarted", "stopped"]));
        Assert.That(launcher.PowerCuts, Is.EqualTo(1));
    }

    [TestCase(OperatorAnswer.Unattended)]
    [TestCase(OperatorAnswer.Declined)]
    public void A_person_who_does_not_do_it_is_no_fault_of_the_client(string answer)
    {
        DriveStand stand = new(client => client with { Connect = new ConnectSection { Manual = "Press the button" } })
        {
            Operator = new PlayedOperator(answer),
        };

        TroubleException? trouble = null;
        stand.Play(async device => trouble = await Outcome(device.DiscoverAsync()), polls: false);

        Assert.That((trouble!.Cause, stand.Written<PromptEntry>().First().Answer), Is.EqualTo((TroubleCause.Operator, answer)));
    }

    [Test]
    public void A_connect_request_that_fails_is_sent_once_more()
    {
        HttpActionSection http = new("POST", "http://nobody.example/wake?s={session}", null, new Dictionary<string, string>());
        DriveStand stand = new(client => client with { Connect = new ConnectSection { Http = http } });

        TroubleException? trouble = null;
        stand.Play(async device => trouble = await Outcome(device.DiscoverAsync()), polls: false);

        Assert.That(trouble!.Message, Does.StartWith("The connect request failed 2 times"));
        Assert.That(stand.Written<WakeEntry>().Count(), Is.EqualTo(2));
    }

    [Test]
    public void A_launched_client_may_take_its_time_until_it_listens()
    {
        HttpActionSection http = new("POST", "http://nobody.example/wake", null, new Dictionary<string, string>());
        DriveStand stand = new(client => client with { Launch = Reference, Connect = new ConnectSection { Http = http } }) { Launcher = new PlayedLauncher() };
        DateTimeOffset start = stand.Loop.Time.GetUtcNow();

        TroubleException? trouble = null;
        stand.Play(async device => trouble = await Outcome(device.DiscoverAsync()), polls: false);

        Assert.That(trouble!.Message, Does.StartWith("The connect request failed 2 times"));
        Assert.That(stand.Loop.Time.GetUtcNow() - start, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(10)));
    }

    private static LaunchSection Reference { get; } = new([], IsReference: true, [], []);

    private static async Task<TroubleException?> Outcome(Task work)
    {
        try
        {
            await work;
            return null;
        }
        catch (TroubleException trouble)
        {
            return trouble;
        }
    }
}

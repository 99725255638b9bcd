using Fumo.Dm;
using Fumo.Mo;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive.Tests;

public sealed class PlayedDeviceTests
{
    private const string Root = "./FUMO/Pkg1";

    [TestCase("xml")]
    [TestCase("wbxml")]
    public void A_device_is_commanded_fetches_and_reports(string encoding)
    {
        ServerStand stand = new(encoding: encoding);
        stand.Scripted.Script = CommandAsync;
        PlayedExec? exec = null;
        FetchEntry? fetched = null;
        PlayedSession? reported = null;

        stand.Play(async server =>
        {
            PlayedDevice device = await server.PlayAsync();
            await server.OfferAsync(device, OfferedOperation.DownloadAndUpdate);
            exec = await device.UntilExecAsync(OfferedOperation.DownloadAndUpdate);
            fetched = await device.FetchAsync(exec);
            reported = await device.ReportAsync(exec, 200);
        });

        Assert.That(exec, Is.EqualTo(new PlayedExec(Root, FumoOperation.DownloadAndUpdate, Root + "/DownloadAndUpdate", "c1", ScriptedServer.Package.AbsoluteUri, exec!.Exchange, 202)));
        Assert.That(fetched, Has.Property("HttpStatus").EqualTo(200).And.Property("Length").EqualTo(1000).And.Property("IsComplete").True);
        Assert.That(reported!.IsCompleted, reported.Outcome.Detail);
        Assert.That(reported.AlertAnswers, Is.EqualTo((int[])[200]));
        Assert.That(stand.Written<StepEntry>().Single(), Has.Property("Name").EqualTo(Steps.Result).And.Property("Correlator").EqualTo("c1").And.Property("Code").EqualTo(200));
        Assert.That(stand.Written<MessageEntry>().Where(message => message.Decoded is null), Is.Empty);
        Assert.That(stand.Written<TroubleEntry>(), Is.Empty);
    }

    [Test]
    public void What_was_fetched_and_who_does_not_answer_is_left_alone()
    {
        string[] urls = [ScriptedServer.Package.AbsoluteUri, ScriptedServer.Package.AbsoluteUri, "http://gone.example/1", "http://gone.example/2", "http://gone.example/3"];
        ServerStand stand = new();

        stand.Play(async server =>
        {
            PlayedDevice device = await server.PlayAsync();
            foreach (string url in urls)
            {
                await device.FetchAsync(new PlayedExec(Root, FumoOperation.Download, Root + "/Download", null, url, 1, 202));
            }
        });

        Assert.That(stand.Written<FetchEntry>().Select(entry => entry.Url), Is.EqualTo((string[])[urls[0], urls[2], urls[3]]));
    }

    [Test]
    public void A_server_that_starts_nothing_unasked_is_asked()
    {
        ServerStand stand = new();
        stand.Scripted.Script = session => stand.Written<StepEntry>().Any(step => step.Name == Steps.Request) ? CommandAsync(session) : Task.CompletedTask;
        PlayedExec? exec = null;

        stand.Play(async server => exec = await (await server.PlayAsync()).UntilExecAsync(OfferedOperation.DownloadAndUpdate, mayAsk: true));

        Assert.That(exec, Is.Not.Null);
        Assert.That(stand.Written<StepEntry>().Single(), Has.Property("Detail").EqualTo(AlertTypes.DeviceRequest));
    }

    [TestCase(ReportPlace.SamePackage)]
    [TestCase(ReportPlace.LaterPackage)]
    public void An_outcome_can_be_told_within_the_session_of_its_exec(ReportPlace place)
    {
        ServerStand stand = new();
        stand.Scripted.Script = async session =>
        {
            await CommandAsync(session);
            await session.GetAsync(Root + "/State");
            await session.GetAsync(Root + "/State");
        };
        PlayedSession? session = null;

        stand.Play(async server => session = await (await server.PlayAsync())
            .SessionAsync(exec => new Report(exec, 200, ReportForm.Plain with { Place = place })));

        Assert.That(session!.IsCompleted, session.Outcome.Detail);
        Assert.That(session.AlertAnswers, Is.EqualTo((int[])[200]));
        Assert.That(stand.Written<StepEntry>().Single().Exchange - session.Execs.Single().Exchange, Is.EqualTo(place == ReportPlace.SamePackage ? 1 : 2));
    }

    [Test]
    public void An_outcome_that_got_no_status_is_told_again_in_the_next_session()
    {
        ServerStand stand = new();
        stand.Scripted.Script = CommandAsync;
        int told = 0;
        stand.Scripted.Instead = (_, reply) => ++told == 4 ? reply.SendAsync(200, [], "nonsense"u8.ToArray()).AsTask() : null;
        PlayedSession? again = null;

        stand.Play(async server =>
        {
            PlayedDevice device = await server.PlayAsync();
            PlayedExec exec = await device.UntilExecAsync(OfferedOperation.DownloadAndUpdate);
            told = 3;
            await device.ReportAsync(exec, 200);
            again = await device.SessionAsync();
        });

        Assert.That(again!.AlertAnswers, Is.EqualTo((int[])[200]));
        Assert.That(stand.Written<StepEntry>().Count(), Is.EqualTo(2));
    }

    [Test]
    public void Outcomes_of_two_objects_fit_into_one_alert()
    {
        ServerStand stand = new();
        stand.Scripted.Script = async session =>
        {
            foreach (string root in session.Alerts.Count > 1 ? [] : (string[])["./Fw/A", "./Fw/B"])
            {
                await session.ReplaceAsync(root + "/Download/PkgURL", "http://dm.example:8080/package.bin");
                await session.ExecAsync(root + "/Download");
            }
        };
        PlayedSession? session = null;

        stand.Play(async server =>
        {
            PlayedDevice device = await server.PlayAsync(DeviceScript.Plain with { Roots = ["./Fw/A", "./Fw/B"] });
            PlayedSession commanded = await device.SessionAsync();
            session = await device.ReportAsync([.. commanded.Execs.Select(exec => Report.Of(exec, 200))], isOneAlert: true);
        });

        Assert.That(session!.AlertAnswers, Is.EqualTo((int[])[200]));
        Assert.That(stand.Written<StepEntry>().Select(step => step.Node), Is.EqualTo((string[])["./Fw/A", "./Fw/B"]));
    }

    [Test]
    public void A_command_that_the_script_refuses_is_refused_and_written_down()
    {
        ServerStand stand = new();
        stand.Scripted.Script = CommandAsync;
        PlayedExec? exec = null;

        stand.Play(async server => exec = await (await server.PlayAsync(DeviceScript.Plain with { Refusals = [new Refusal(AccessTypes.Exec, 403)] }))
            .UntilExecAsync(OfferedOperation.DownloadAndUpdate));

        Assert.That(exec, Has.Property("Answer").EqualTo(403).And.Property("IsAccepted").False);
        Assert.That(stand.Written<StepEntry>().Single(), Has.Property("Name").EqualTo(Steps.Refusal).And.Property("Exchange").EqualTo(exec!.Exchange));
    }

    [Test]
    public void A_package_comes_in_chunks_where_messages_are_small([Values("xml", "wbxml")] string encoding)
    {
        byte[] package = [.. Enumerable.Range(0, 5000).Select(index => (byte)index)];
        ServerStand stand = new(encoding: encoding);
        stand.Scripted.Script = async session =>
        {
            await session.ReplaceAsync(Root + "/Update/PkgData", DataValue.OfOctets(package), "bin");
            await session.ExecAsync(Root + "/Update");
        };
        PlayedSession? session = null;

        stand.Play(async server => session = await (await server.PlayAsync(DeviceScript.Plain with { MaxMsgSize = 2000, MaxObjSize = 10_000 })).SessionAsync());

        Assert.That(session!.Writes.Single().Octets.ToArray(), Is.EqualTo(package), session.Outcome.Detail);
        Assert.That(session.Execs.Single().Answer, Is.EqualTo(202));
    }

    [Test]
    public void A_dynamic_object_is_absent_until_it_is_added()
    {
        ServerStand stand = new();
        List<int?> codes = [];
        stand.Scripted.Script = async session =>
        {
            codes.Add((await session.GetAsync(Root + "/State")).Code);
            codes.Add((await session.AddInteriorAsync(Root, FumoNodes.Identifier)).Code);
            codes.Add((await session.GetAsync(Root + "/State")).Code);
        };

        stand.Play(async server => await (await server.PlayAsync(DeviceScript.Plain with { IsDynamic = true })).SessionAsync());

        Assert.That(codes, Is.EqualTo((int?[])[404, 200, 200]));
    }

    [Test]
    public void Results_come_in_the_message_after_their_status_when_they_are_to_be_apart()
    {
        ServerStand stand = new();
        string? read = null;
        stand.Scripted.Script = async session => read = (await session.GetAsync(Root + "/State")).Text;

        stand.Play(async server => await (await server.PlayAsync(DeviceScript.Plain with { AreResultsApart = true })).SessionAsync());

        Assert.That(read, Is.EqualTo("10"));
        Assert.That(stand.Written<MessageEntry>().Count(message => message.From == Side.Client), Is.EqualTo(3));
    }

    [TestCase(true, 200)]
    [TestCase(false, 406)]
    public void A_user_answers_an_alert_where_there_is_one(bool hasUser, int code)
    {
        ServerStand stand = new();
        int? answer = null;
        stand.Scripted.Script = async session => answer = (await session.AskUserAsync(AlertCode.ConfirmOrReject, "MINDT=10", "Update now?")).Code;

        stand.Play(async server => await (await server.PlayAsync(hasUser ? DeviceScript.Plain : DeviceScript.Plain with { User = null })).SessionAsync());

        Assert.That(answer, Is.EqualTo(code));
    }

    [TestCase(PackageOneOrder.AlertsFirst)]
    [TestCase(PackageOneOrder.DevInfoFirst)]
    public void Package_1_may_come_in_another_order(PackageOneOrder order)
    {
        ServerStand stand = new();
        PlayedSession? session = null;

        stand.Play(async server => session = await (await server.PlayAsync(DeviceScript.Plain with { Order = order })).UnknownAlertAsync());

        Assert.That(session!.AlertAnswers, Has.Count.EqualTo(1));
        Assert.That(stand.Written<StepEntry>().Single().Name, Is.EqualTo(Steps.UnknownAlert));
    }

    [Test]
    public void An_exec_that_never_comes_is_a_trouble_after_a_few_sessions()
    {
        ServerStand stand = new();
        TroubleException? trouble = null;

        stand.Play(async server =>
        {
            PlayedDevice device = await server.PlayAsync();
            trouble = await Assert.ThrowsAsync<TroubleException>(() => device.UntilExecAsync(OfferedOperation.Update));
        });

        Assert.That(trouble, Has.Property("Cause").EqualTo(TroubleCause.Timeout));
        Assert.That(stand.Scripted.Sessions, Has.Count.EqualTo(6));
    }

    private static async Task CommandAsync(ServerSession session)
    {
        if (session.Alerts.Any(alert => alert.Alert.Code == AlertCode.GenericAlert))
        {
            return;
        }

        await session.ReplaceAsync(Root + "/DownloadAndUpdate/PkgURL", ScriptedServer.Package.AbsoluteUri);
        await session.ExecAsync(Root + "/DownloadAndUpdate", "c1");
    }
}

using System.Text;
using CsCheck;
using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference.Tests;

public sealed class HostilityTests
{
    [TestCase("GET", "/dm", "", 405)]
    [TestCase("POST", "/dm", "", 400)]
    [TestCase("POST", "/dm", "<SyncML>", 400)]
    [TestCase("POST", "/dm", "\u0003\u0001\u006a\u0000", 400)]
    [TestCase("POST", "/", "x", 404)]
    [TestCase("POST", "/dm/x", "x", 404)]
    public void Answers_what_is_no_message_by_HTTP(string method, string path, string body, int expected)
    {
        ServerLaboratory lab = new();
        lab.Run(async () =>
        {
            (int status, _, _) = await lab.FetchAsync(method, new Uri(ServerLaboratory.Address, path), new WebHeaders { { "Content-Type", "application/vnd.syncml.dm+xml" } }, Encoding.UTF8.GetBytes(body));
            Assert.That(status, Is.EqualTo(expected));
        });
        GoesOn(lab);
    }

    [Test]
    public void Goes_on_after_any_damage_to_a_message()
    {
        byte[] message = DmCodec.Write(Opening(), DmEncoding.Xml);
        ServerLaboratory lab = new();
        Gen.Select(Gen.Int[0, message.Length - 1], Gen.Byte).List[1, 8].Sample(
            changes =>
            {
                byte[] damaged = [.. message];
                changes.ForEach(change => damaged[change.Item1] = change.Item2);
                lab.Run(async () =>
                {
                    WebHeaders headers = new() { { "Content-Type", "application/vnd.syncml.dm+xml" } };
                    (int status, _, _) = await lab.FetchAsync("POST", lab.Server.Options.DmAddress, headers, damaged);
                    Assert.That(status, Is.InRange(200, 499));
                });
            },
            iter: 300,
            threads: 1);
        GoesOn(lab);
    }

    [Test]
    public void A_session_of_another_device_tells_nothing_of_this_one()
    {
        ServerLaboratory lab = new();
        lab.Offer(CampaignKind.DownloadAndUpdate);
        lab.Run(async () =>
        {
            await lab.PostAsync(Opening());
            SyncMl stranger = Opening();
            SyncMl answer = await lab.PostAsync(stranger with { Header = stranger.Header with { Source = Location.Of("IMEI:1") } });
            Assert.That(answer.Body.Commands.Where(command => command is Get or Exec or Replace), Is.Empty);
        });
    }

    [Test]
    public void A_message_of_a_session_that_nobody_opened_is_given_no_command()
    {
        ServerLaboratory lab = new();
        lab.Offer(CampaignKind.DownloadAndUpdate);
        lab.Run(async () =>
        {
            SyncMl opening = Opening();
            SyncMl answer = await lab.PostAsync(opening with
            {
                Header = opening.Header with { MsgId = "7" },
                Body = new SyncBody { Commands = [new Status { CmdId = "1", MsgRef = "6", CmdRef = "0", Cmd = "SyncHdr", Data = "200" }], IsFinal = true },
            });
            Assert.That(answer.Body.Commands.OfType<Alert>().Single().Code, Is.EqualTo(AlertCode.SessionAbort));
        });
        GoesOn(lab);
    }

    [Test]
    public void A_device_that_falls_silent_gets_its_job_in_a_later_session()
    {
        ServerLaboratory lab = new();
        Job job = lab.Offer(CampaignKind.DownloadAndUpdate);
        lab.Run(async () =>
        {
            await lab.PostAsync(Opening());
            await Task.Delay(TimeSpan.FromMinutes(5), lab.Time);
        });
        Assert.That(job.State, Is.EqualTo(JobState.Offered));
        lab.Play(CampaignKind.Download);
        Assert.That(job.State, Is.EqualTo(JobState.Succeeded));
    }

    private static SyncMl Opening() => new()
    {
        Header = new SyncHdr
        {
            VerDtd = SyncHdr.VerDtd12, VerProto = SyncHdr.VerProtoDm12, SessionId = "F1", MsgId = "1",
            Target = Location.Of("http://server:8080/dm"), Source = Location.Of(ServerLaboratory.DeviceId),
        },
        Body = new SyncBody { Commands = [Alert.Of(AlertCode.ClientInitiatedManagement) with { CmdId = "1" }], IsFinal = true },
    };

    private static void GoesOn(ServerLaboratory lab)
    {
        Job job = lab.Play(CampaignKind.DownloadAndUpdate);
        Assert.That(job.State, Is.EqualTo(JobState.Succeeded));
    }
}

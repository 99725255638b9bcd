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

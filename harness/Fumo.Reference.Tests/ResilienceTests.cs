using Fumo.Mo;
using static Fumo.Reference.Tests.Laboratory;

namespace Fumo.Reference.Tests;

public sealed class ResilienceTests
{
    [Test]
    public void Delivers_the_alert_after_a_power_cut_in_the_middle_of_flashing()
    {
        Laboratory lab = new(options => options with { OperationTime = TimeSpan.FromMinutes(1) });
        lab.Run(async () =>
        {
            ReferenceDevice first = lab.SwitchOn();
            lab.Next(session => OperateAsync(session, FumoOperation.DownloadAndUpdate, "Good", "kept"));
            await first.WakeAsync();
            await Task.Delay(TimeSpan.FromSeconds(30), lab.Time);
            Assert.That(first.StateOf(X), Is.EqualTo(FumoState.UpdateProgressing));
            first.Dispose();

            using ReferenceDevice second = lab.SwitchOn();
            await second.IdleAsync();
            Assert.That(second.StateOf(X), Is.EqualTo(FumoState.UpdateSuccessfulNoData));
        });
        Assert.That(lab.GenericAlerts.Single().Correlator, Is.EqualTo("kept"));
    }

    [Test]
    public void Delivers_the_same_alert_again_until_its_status_came()
    {
        Laboratory lab = new();
        lab.Run(async () =>
        {
            using ReferenceDevice device = lab.SwitchOn();
            lab.Next(async session =>
            {
                await OperateAsync(session, FumoOperation.Download, "Good", "c");
                lab.Server.CutNext(message => message.Body.Commands.OfType<Fumo.Dm.Alert>().Any(alert => alert.Correlator == "c"));
            });
            await device.WakeAsync();
            await device.IdleAsync();
        });
        Assert.That(lab.Told.Count(line => line.Contains("NotReached", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(lab.Received.Count(one => one.Reading?.Document?.Message.Body.Commands.OfType<Fumo.Dm.Alert>().Any(alert => alert.Correlator == "c") == true), Is.EqualTo(2));
        Assert.That(lab.GenericAlerts, Has.Count.EqualTo(1));
    }

    [Test]
    public void Gives_up_after_three_deliveries_when_it_was_started_for_one_session()
    {
        Laboratory lab = new();
        lab.Run(async () =>
        {
            using ReferenceDevice device = lab.SwitchOn();
            lab.Next(async session =>
            {
                await OperateAsync(session, FumoOperation.Download, "Good");
                lab.Network.Close(ServerAddress);
            });
            await device.OnceAsync();
        });
        Assert.That(lab.Told.Count(line => line.Contains("NotReached", StringComparison.Ordinal)), Is.GreaterThanOrEqualTo(3));
    }

    [Test]
    public void A_folder_keeps_what_was_written_last()
    {
        string folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, Guid.NewGuid().ToString("N"));
        FolderStore store = new(folder);
        store.Write("a", [1, 2]);
        store.Write("a", [3]);
        File.WriteAllBytes(Path.Combine(folder, "a.new"), [9]);
        Assert.That(new FolderStore(folder).Read("a"), Is.EqualTo(new byte[] { 3 }));
        store.Remove("a");
        Assert.That(store.Read("a"), Is.Null);
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public void Polls_until_it_is_told_to_stop()
    {
        Laboratory lab = new();
        lab.Run(async () =>
        {
            using ReferenceDevice device = lab.SwitchOn();
            using CancellationTokenSource stop = new(TimeSpan.FromSeconds(9.5), lab.Time);
            await device.PollAsync(TimeSpan.FromSeconds(1), stop.Token);
        });
        Assert.That(lab.Sessions, Has.Count.EqualTo(10));
    }
}

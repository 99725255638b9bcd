using static Fumo.Mo.FumoState;

namespace Fumo.Mo.Tests;

public sealed class StateDiagramTests
{
    [TestCase(Idle, DownloadComplete, StateTrigger.ExecDownload, true)]
    [TestCase(Idle, UpdateSuccessfulNoData, StateTrigger.ExecDownloadAndUpdate, true)]
    [TestCase(Idle, UpdateProgressing, StateTrigger.ExecDownload, false)]
    [TestCase(Idle, DownloadProgressing, StateTrigger.Client, false)]
    [TestCase(Idle, ReadyToUpdate, StateTrigger.ReplacePkgData, true)]
    [TestCase(ReadyToUpdate, UpdateFailedNoData, StateTrigger.ExecUpdate, true)]
    [TestCase(UpdateSuccessfulNoData, DownloadProgressing, StateTrigger.ExecDownload, true)]
    [TestCase(DownloadFailed, UpdateSuccessfulHaveData, StateTrigger.ExecUpdate, false)]
    [TestCase(DownloadFailed, Idle, StateTrigger.Client, true)]
    [TestCase(Idle, UpdateFailedHaveData, StateTrigger.ExecDownload, false)]
    public void Reaches_what_the_arrows_allow(FumoState from, FumoState to, StateTrigger trigger, bool isReached) =>
        Assert.That(StateDiagram.CanReach(from, to, [trigger]), Is.EqualTo(isReached));

    [Test]
    public void Takes_the_shortest_path() => Assert.Multiple(() =>
    {
        Assert.That(StateDiagram.Path(Idle, ReadyToUpdate, [StateTrigger.ExecDownload])!.Select(one => one.To), Is.EqualTo([DownloadProgressing, DownloadComplete, ReadyToUpdate]));
        Assert.That(StateDiagram.Path(Idle, Idle, []), Is.Empty);
        Assert.That(StateDiagram.Path(Idle, UpdateProgressing, []), Is.Null);
    });

    [Test]
    public void Holds_each_arrow_once() => Assert.That(StateDiagram.Transitions.Select(one => (one.From, one.To, one.Trigger)), Is.Unique);

    [TestCase(10, true)]
    [TestCase(100, true)]
    [TestCase(0, false)]
    [TestCase(25, false)]
    [TestCase(110, false)]
    public void Knows_the_ten_states(int value, bool isState) => Assert.That(StateDiagram.IsState(value), Is.EqualTo(isState));
}

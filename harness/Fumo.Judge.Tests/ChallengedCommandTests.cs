using Fumo.Dm;

namespace Fumo.Judge.Tests;

/// <summary>A client that asks the server for credentials carries nothing out: the command counts when it is sent again (DM 2.4).</summary>
[TestFixture]
public sealed class ChallengedCommandTests
{
    private static readonly Alert Begin = Alert.Of(AlertCode.ClientInitiatedManagement);

    [Test]
    public void A_write_counts_once()
    {
        RunView run = Twice(Asked.Replace("Download/PkgURL", "http://h/p").Command);
        Assert.That(run.Writes.Select(write => write.Code), Is.EqualTo([200]));
        Assert.That(Said.Of(TreeRules.DownloadUrlCanBeSet, run), Is.EqualTo("holds"));
    }

    [Test]
    public void An_exec_counts_once()
    {
        RunView run = Twice(Asked.Exec("Download").Command, "202");
        Assert.That(run.Executions.Select(exec => exec.Code), Is.EqualTo([202]));
    }

    [Test]
    public void A_delivery_counts_once()
    {
        RunView run = Twice(Asked.Replace("Update/PkgData", "b2N0ZXRz", size: "8").Command);
        Assert.That(run.Deliveries.Select(delivery => delivery.Last.Code), Is.EqualTo([200]));
    }

    [Test]
    public void A_command_that_is_refused_for_want_of_rights_counts()
    {
        RunView run = TranscriptBuilder.Of(b => b.Session(Asked.Exec("Update", code: "401"))).Run;
        Assert.That(run.Executions.Select(exec => exec.Code), Is.EqualTo([401]));
    }

    private static RunView Twice(Command command, string code = "200") => TranscriptBuilder.Of(b => b
        .Open().Client(Begin, TranscriptBuilder.DevInfo())
        .Server(command with { CmdId = "10" })
        .Client(
            TranscriptBuilder.Answer("0", "SyncHdr", "407") with { Chal = new Chal { Meta = new Meta { Format = "b64", Type = "syncml:auth-md5", NextNonce = "bm9uY2U=" } } },
            TranscriptBuilder.Answer("10", command.Name, "407"))
        .Server(command with { CmdId = "10" })
        .Client(TranscriptBuilder.Answer("10", command.Name, code, "2"))
        .Server()).Run;
}

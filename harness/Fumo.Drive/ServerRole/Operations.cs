using System.Numerics;
using Fumo.Dm;
using Fumo.Mo;
using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>Commands operations and waits for their ends.</summary>
internal sealed class Operations(
    ClientLink link, AlertLog alerts, Deliveries deliveries, ITranscript transcript, TimeoutSection timeouts, Action<DriveEvent> progress, Func<bool> isCutting, UpdateWatch watch)
{
    private readonly List<CommandedExec> commanded = [];
    private readonly HashSet<CommandedExec> ended = [];

    /// <summary>Commands an Exec and writes down what it was for.</summary>
    public async Task<CommandedExec> ExecAsync(
        string target, FumoOperation? operation, FumoRoot root, string? correlator, Expectation expected)
    {
        ExecEntry? entry = null;
        int? code = null;
        await link.InSessionAsync(async session =>
        {
            if (operation is FumoOperation.Update or FumoOperation.DownloadAndUpdate)
            {
                await watch.BeforeAsync();
            }

            void Note(CommandReply sent) => entry ??= EntryOf(sent, target, root, correlator, expected);
            session.CommandSent += Note;
            try
            {
                code = (await session.ExecAsync(target, correlator)).Code;
            }
            catch (SessionEndedException) when (entry is not null)
            {
                // The command is out and the client fell silent, as one does that reboots at once: its alert may still
                // come, and the transcript shows the silence.
            }
            finally
            {
                session.CommandSent -= Note;
            }
        });
        CommandedExec exec = new(entry!, operation, root, code);
        commanded.Add(exec);
        if (operation is FumoOperation.Update or FumoOperation.DownloadAndUpdate && !exec.IsRefused)
        {
            link.Endures($"the Exec on {target}");
        }

        return exec;
    }

    /// <summary>
    /// Waits for the alert that ends an operation; null when it did not come, not even after one more wake. Until then State is
    /// read in sessions that the client opens by itself: in the first, the second, the fourth and so on.
    /// </summary>
    public async Task<ReceivedAlert?> UntilAlertAsync(CommandedExec exec, bool isWoken)
    {
        if (exec.IsRefused)
        {
            return null;
        }

        string what = $"the alert of {exec.Entry.Target}";
        ReceivedAlert? alert = null;
        bool isLate = false;
        bool Take() => (alert ??= alerts.Take(exec, Others(exec), isLate)) is not null;
        int sessions = 0;
        // With the alert a question: its answer shows that the alert's Status has arrived.
        Task Look(ServerSession session) => HasEnded(exec) || BitOperations.IsPow2(++sessions)
            ? session.GetAsync(exec.Root.At(FumoNodes.State))
            : Task.CompletedTask;
        if (isWoken)
        {
            link.WakeMeanwhile();
        }

        if (!await link.AwaitAsync(Take, () => alerts.Next, timeouts.Operation, what, Look))
        {
            transcript.Write(new FactEntry { Name = Facts.Deadline, Value = $"{what}, awaited for {Durations.Text(timeouts.Operation)}" });
            if (isCutting())
            {
                // The session in which the alert is to be cut off has yet to come, and it is none to count.
                link.Wake();
                await link.AwaitAsync(Take, () => alerts.Next, timeouts.Connect, what);
            }

            await LookForAsync(exec);
            transcript.Write(new FactEntry { Name = Facts.SecondChance, Value = what });
            isLate = true;
            Take();
        }

        if (alert is not null)
        {
            Ended(exec, alert);
        }

        return alert;
    }

    // Nothing can be played on a device that did not come back, and only a person can bring it back.
    private async Task LookForAsync(CommandedExec exec)
    {
        try
        {
            await link.InSessionAsync(_ => Task.CompletedTask);
        }
        catch (TroubleException lost) when (lost.Cause is TroubleCause.Connection && link.Gone is null)
        {
            throw link.GiveUp(new TroubleException(
                lost.Cause,
                $"The device did not come back from Exec on {exec.Entry.Target}: {lost.Message} Recover it (power, then a known-good image), or set timeouts.operation to more than it needs.",
                lost));
        }
    }

    /// <summary>True when the alert that ends an operation has come already.</summary>
    public bool HasEnded(CommandedExec exec) => alerts.IsThere(exec, Others(exec));

    private IEnumerable<(CommandedExec Exec, bool HasEnded)> Others(CommandedExec exec) =>
        commanded.Where(other => other != exec).Select(other => (other, ended.Contains(other)));

    private void Ended(CommandedExec exec, ReceivedAlert alert)
    {
        ended.Add(exec);
        if (exec.Operation is { } operation)
        {
            deliveries.Ended(exec.Root, operation, alert.IsSuccess);
            if (operation != FumoOperation.Download)
            {
                watch.Ended(alert.IsSuccess);
            }
        }
    }

    private ExecEntry? EntryOf(CommandReply sent, string target, FumoRoot root, string? correlator, Expectation expected)
    {
        if (sent.Command is not Exec exec || exec.Items.Count == 0 || exec.Items[0].Target?.LocUri != target)
        {
            return null;
        }

        progress(new DriveEvent(DriveEventKind.Command, $"Exec {target}"));
        return transcript.Write(new ExecEntry
        {
            Exchange = sent.Exchange,
            CmdId = sent.CmdId,
            Target = target,
            Correlator = correlator,
            Root = NodeUri.IsWithin(target, root.Uri) ? root.Uri : null,
            Package = expected.Package,
            PackageName = expected.Of?.Name,
            PackageVersion = expected.Of?.Version,
            PackageFrom = expected.Of?.StartsFrom,
            Offer = expected.Offer,
            Expected = expected.Outcome,
            PreferredCodes = expected.PreferredCodes,
        });
    }
}

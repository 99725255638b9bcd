using Fumo.Drive;
using Fumo.Record;

namespace Fumo.Suites;

/// <summary>Plays scenarios on what is under test, and writes down why one could not be brought about.</summary>
/// <param name="stage">What is under test.</param>
/// <param name="transcript">Where everything is written.</param>
/// <param name="before">What was played before, where the run goes on.</param>
/// <param name="interrupted">Cancelled when the user interrupts the run.</param>
internal sealed class ScenarioPlayer(IStage stage, ITranscript transcript, PlayedSoFar before, CancellationToken interrupted)
{
    private bool isFirst = before.Entries.Count == 0;
    private bool isWorthRepeating = true;

    /// <summary>True when a scenario is still to be played.</summary>
    /// <param name="scenario">Its id.</param>
    public bool IsDue(string scenario) => !before.IsDone(scenario) && !interrupted.IsCancellationRequested;

    /// <summary>Goes on with a run that was broken off: what is written up to the end of this is evidence of nothing.</summary>
    /// <param name="run">The run's id.</param>
    public async Task ResumeAsync(string run)
    {
        await TryAsync(stage.SettleAsync);
        if (interrupted.IsCancellationRequested)
        {
            return;
        }

        transcript.Write(new FactEntry { Name = Facts.Resumed, Value = run });
        if (stage.Gone is { } gone)
        {
            transcript.Write(new TroubleEntry { Cause = gone.Cause, Reason = gone.Message });
            return;
        }

        await TryAsync(stage.LookAsync);
    }

    /// <summary>
    /// Plays a scenario to its end, or to where it cannot go on. One that broke before anything was executed is tried once
    /// more: that costs no operation. Nothing is played on an implementation that is gone.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    public async Task PlayAsync(Scenario scenario)
    {
        if (!IsDue(scenario.Id) || stage.Gone is not null)
        {
            return;
        }

        int attempt = before.AttemptsAt(scenario.Id) + 1;
        int from = transcript.Entries.Count;
        bool isToRepeat = IsOfTheLine(await AttemptAsync(scenario, attempt)) && isWorthRepeating
            && stage.Gone is null && !interrupted.IsCancellationRequested && !transcript.Entries.Skip(from).Any(entry => entry is ExecEntry or OfferEntry);
        if (isToRepeat)
        {
            isWorthRepeating = await AttemptAsync(scenario, attempt + 1) is null;
        }

        if (stage.Gone is { } gone)
        {
            transcript.Write(new TroubleEntry { Cause = gone.Cause, Reason = Ending(gone, scenario.Id) });
        }
    }

    // What another try can mend. A program that ended is not asked for its second end: that one is the run's.
    private static bool IsOfTheLine(TroubleException? trouble) => trouble?.Cause is TroubleCause.Connection or TroubleCause.Timeout;

    // Of who was never there nobody says that it went, nor of a server that answered to the last.
    private string Ending(TroubleException gone, string scenario)
    {
        MessageEntry[] all = [.. transcript.Entries.OfType<MessageEntry>().Where(message => message.IsFromImplementation)];
        bool isAnswering = all.LastOrDefault() is { From: Side.Server, HttpStatus: > 0 };
        return !all.Any(message => message.HttpStatus is not 0) ? gone.Message
        : gone.Cause is TroubleCause.ImplementationExited || (gone.Cause is TroubleCause.Connection or TroubleCause.Timeout && !isAnswering)
        ? $"The {stage.Subject} has gone away in {scenario}: {gone.Message} What comes after it was not played; bring it back and go on with --resume."
        : $"The run ends in {scenario}: {gone.Message} What comes after it was not played.";
    }

    private async Task<TroubleException?> AttemptAsync(Scenario scenario, int attempt)
    {
        transcript.Begin(scenario.Id, attempt);
        try
        {
            return await TryAsync(() => PlayOnAsync(scenario));
        }
        finally
        {
            transcript.End();
        }
    }

    private async Task<TroubleException?> TryAsync(Func<Task> play)
    {
        try
        {
            await play().WaitAsync(interrupted);
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            transcript.Write(new FactEntry { Name = Facts.Interrupted, Value = transcript.Scenario });
        }
        catch (TroubleException trouble)
        {
            // The one who threw it has written it down: the world failed, and the judge reads why.
            return trouble;
        }
        catch (Exception failure)
        {
            transcript.Write(new TroubleEntry
            {
                Cause = TroubleCause.Harness,
                Reason = $"The harness broke: {failure.Message} This is no fault of the implementation.",
                Stack = failure.ToString(),
            });
        }

        return null;
    }

    private async Task PlayOnAsync(Scenario scenario)
    {
        if (!isFirst)
        {
            await stage.ResetAsync();
        }

        isFirst = false;
        await stage.PlayAsync(scenario);
    }
}

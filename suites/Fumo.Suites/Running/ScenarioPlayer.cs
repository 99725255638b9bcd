using Fumo.Drive;
using Fumo.Record;

namespace Fumo.Suites;

/// <summary>Plays scenarios on a device, and writes down why one could not be brought about.</summary>
/// <param name="device">The client under test.</param>
/// <param name="transcript">Where everything is written.</param>
/// <param name="interrupted">Cancelled when the user interrupts the run.</param>
internal sealed class ScenarioPlayer(Device device, ITranscript transcript, CancellationToken interrupted)
{
    private bool isFirst = true;

    /// <summary>Plays a scenario to its end, or to where it cannot go on.</summary>
    /// <param name="scenario">The scenario.</param>
    public async Task PlayAsync(ClientScenario scenario)
    {
        transcript.Begin(scenario.Id);
        try
        {
            await PlayOnAsync(scenario).WaitAsync(interrupted);
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            transcript.Write(new FactEntry { Name = Facts.Interrupted, Value = scenario.Id });
        }
        catch (TroubleException)
        {
            // The one who threw it has written it down: the world failed, and the judge reads why.
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
        finally
        {
            transcript.End();
        }
    }

    private async Task PlayOnAsync(ClientScenario scenario)
    {
        if (device.Gone is { } gone)
        {
            transcript.Write(new TroubleEntry { Cause = gone.Cause, Reason = gone.Message });
            return;
        }

        if (!isFirst)
        {
            await device.ResetAsync();
        }

        isFirst = false;
        await scenario.PlayAsync(device);
    }
}

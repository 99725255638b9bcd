using Fumo.Mo;
using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>Finds the client again where a run is resumed: what was going on when it was broken off is let come to its end.</summary>
internal sealed class Recovery(ClientLink link, AlertLog alerts, ITranscript transcript, TimeoutSection timeouts, TimeProvider time)
{
    /// <summary>A session, and one more after an operation that still went on, as State tells, and had time left.</summary>
    public async Task SettleAsync()
    {
        ExecEntry? last = transcript.Entries.OfType<ExecEntry>().LastOrDefault();
        bool isBusy = false;
        await link.InSessionAsync(async session => isBusy = await ReadAsync(session));
        TimeSpan left = last is null ? TimeSpan.Zero : last.Time + timeouts.Operation - time.GetUtcNow();
        if (isBusy && left > TimeSpan.Zero)
        {
            Task alert = alerts.Next;
            await link.AwaitAsync(() => alert.IsCompleted, () => alert, left, $"the end of {last!.Target}, commanded before the interruption");
            await link.InSessionAsync(_ => Task.CompletedTask);
        }
    }

    /// <summary>Reads State of every object that was found before: from here on it is known again.</summary>
    public Task LookAsync() => States.Length == 0 ? Task.CompletedTask : link.InSessionAsync(ReadAsync);

    // Not those that a discovery would find: what it reads belongs to the scenario that needs it.
    private string[] States =>
        [.. transcript.Entries.OfType<FactEntry>().Where(fact => fact.Name == Facts.Root).Select(fact => $"{fact.Value}/{FumoNodes.State}").Distinct()];

    private async Task<bool> ReadAsync(ServerSession session)
    {
        bool isBusy = false;
        foreach (string state in States)
        {
            string? text = (await session.GetAsync(state)).Text?.Trim();
            isBusy |= int.TryParse(text, out int value) && (FumoState)value is FumoState.DownloadProgressing or FumoState.UpdateProgressing;
        }

        return isBusy;
    }
}

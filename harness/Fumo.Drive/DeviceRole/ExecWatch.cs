using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>
/// Opens sessions until the server has executed what was offered: a few, with growing pauses between them. After some in vain
/// the device may ask for an update by itself: there are servers that wait for that (FUMO 1.0.2, 7).
/// </summary>
internal sealed class ExecWatch(DeviceSessions sessions, TimeSpan patience, Troubles troubles, TimeProvider time)
{
    private const int MostSessions = 6;
    private const int FewSessions = 2;
    private const int SessionsInVain = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);

    /// <summary>Opens sessions until the Exec comes.</summary>
    /// <exception cref="TroubleException">It did not come.</exception>
    public async Task<PlayedExec> UntilAsync(OfferedOperation operation, Func<PlayedExec, Report?>? atOnce, bool mayAsk)
    {
        Watched watched = await WatchAsync(operation, atOnce, mayAsk);
        return watched.Found ?? throw Missing(operation, watched);
    }

    /// <summary>Opens sessions until the Exec comes; null when it does not come in as many as are opened for one that must.</summary>
    public async Task<PlayedExec?> WaitAsync(OfferedOperation operation, Func<PlayedExec, Report?>? atOnce) =>
        (await WatchAsync(operation, atOnce, mayAsk: false)).Found;

    private async Task<Watched> WatchAsync(OfferedOperation operation, Func<PlayedExec, Report?>? atOnce, bool mayAsk)
    {
        DateTimeOffset until = time.GetUtcNow() + patience;
        TimeSpan pause = FirstPause;
        for (int opened = 1; ; opened++)
        {
            PlayedSession session = await sessions.RunAsync(atOnce);
            if (Of(operation, session) is { } found)
            {
                return new Watched(found, session, opened);
            }

            if (mayAsk && opened == SessionsInVain)
            {
                sessions.Request(new RequestForm(), sessions.Objects[0].Root);
            }

            // What never ends once will not end the next time.
            if (opened == MostSessions || session.Outcome.End == SessionEnd.AbortedByClient || time.GetUtcNow() + pause > until)
            {
                sessions.Parts.Transcript.Write(new FactEntry { Name = Facts.Deadline, Value = $"Exec on {operation.Executed()} in {opened} sessions" });
                return new Watched(null, session, opened);
            }

            await Task.Delay(pause, time);
            pause *= 2;
        }
    }

    public async Task<PlayedExec?> PerhapsAsync(OfferedOperation operation, Func<PlayedExec, Report?>? atOnce)
    {
        PlayedExec? found = null;
        for (int opened = 0; opened < FewSessions && found is null; opened++)
        {
            found = Of(operation, await sessions.RunAsync(atOnce));
        }

        return found;
    }

    private static PlayedExec? Of(OfferedOperation operation, PlayedSession session) =>
        session.Execs.FirstOrDefault(exec => exec.Operation == operation.Executed());

    private TroubleException Missing(OfferedOperation operation, Watched watched)
    {
        string? sent = SentExecs.Last(sessions.Parts.Transcript.Entries, sessions.Id);
        string instead = sent is null ? "" : $" It sent {sent}.";
        string missed = sent is null ? "The server commanded no Exec" : "No Exec of the server started an operation";
        string how = watched.Last.IsCompleted ? "" : $" The last session ended: {watched.Last.Outcome.Detail}";
        return troubles.New(
            TroubleCause.Timeout,
            $"{missed} on {operation.Executed()} in {watched.Opened} sessions after {operation.Key()} was offered to {sessions.Id}.{instead}{how}");
    }

    /// <summary>What came of opening sessions.</summary>
    /// <param name="Found">The Exec that was waited for; null when it did not come.</param>
    /// <param name="Last">The last session.</param>
    /// <param name="Opened">How many sessions there were.</param>
    private sealed record Watched(PlayedExec? Found, PlayedSession Last, int Opened);
}

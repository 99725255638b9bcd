using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>
/// An HTTP request is sent each time a session is needed; one that is not answered with 2xx is sent once more. A client
/// that was launched just now, or that has answered before and boots again, may not listen yet: a connection that is refused is
/// tried again for a while.
/// </summary>
internal sealed class HttpConnect(HttpActionSection section, IWebClient client, bool isLaunched, ITranscript transcript, TimeProvider time) : IConnectMethod
{
    private const int Tries = 2;
    private static readonly TimeSpan StartUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Boot = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private bool isUp;

    public async Task WakeAsync(LaunchContext context, CancellationToken cancel)
    {
        HttpAction action = new(section, client);
        DateTimeOffset patience = time.GetUtcNow() + (isUp ? Boot : isLaunched ? StartUp : TimeSpan.Zero);
        for (int tried = 1; ; tried++)
        {
            Outcome outcome = await TryAsync(action, context, cancel);
            while (!outcome.IsConnected && time.GetUtcNow() < patience)
            {
                await Task.Delay(Pause, time, cancel);
                outcome = await TryAsync(action, context, cancel);
            }

            isUp |= outcome.IsConnected;
            transcript.Write(new WakeEntry { Method = "http", SessionId = context.Session, Detail = outcome.Detail });
            if (outcome.IsDone)
            {
                return;
            }

            if (tried == Tries)
            {
                throw new TroubleException(TroubleCause.Connection, $"The connect request failed {Tries} times: {outcome.Detail}.");
            }
        }
    }

    private static async Task<Outcome> TryAsync(HttpAction action, LaunchContext context, CancellationToken cancel)
    {
        try
        {
            (int status, _, string detail) = await action.SendAsync(context, cancel);
            return new Outcome(IsConnected: true, status is >= 200 and < 300, detail);
        }
        catch (WebException failure)
        {
            return new Outcome(failure.Failure != WebFailure.NotConnected, IsDone: false, failure.Message.TrimEnd('.'));
        }
    }

    private sealed record Outcome(bool IsConnected, bool IsDone, string Detail);
}

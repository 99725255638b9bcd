using Fumo.Record;

namespace Fumo.Drive;

/// <summary>The client opens sessions by itself; one that was launched and can be asked is asked, so that nobody waits.</summary>
internal sealed class PollConnect(ITranscript transcript, Func<IWakeable?> launched) : IConnectMethod
{
    public Task WakeAsync(LaunchContext context, CancellationToken cancel)
    {
        IWakeable? client = launched();
        transcript.Write(new WakeEntry
        {
            Method = "poll",
            Detail = client is null ? "The client opens sessions by itself." : "The launched client was asked for a session.",
        });
        return client?.WakeAsync() ?? Task.CompletedTask;
    }
}

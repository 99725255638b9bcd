using Fumo.Record;

namespace Fumo.Drive;

/// <summary>The client opens sessions by itself.</summary>
internal sealed class PollConnect(ITranscript transcript) : IConnectMethod
{
    public Task WakeAsync(LaunchContext context, CancellationToken cancel)
    {
        transcript.Write(new WakeEntry { Method = "poll", Detail = "The client opens sessions by itself." });
        return Task.CompletedTask;
    }
}

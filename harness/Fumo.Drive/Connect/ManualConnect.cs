using Fumo.Record;

namespace Fumo.Drive;

/// <summary>A person makes the client open a session.</summary>
internal sealed class ManualConnect(string text, Prompts prompts, ITranscript transcript) : IConnectMethod
{
    public async Task WakeAsync(LaunchContext context, CancellationToken cancel)
    {
        transcript.Write(new WakeEntry { Method = "manual", Detail = text });
        await prompts.AskAsync(PromptId.Connect, context.Fill(text), "a session of the client", cancel);
    }
}

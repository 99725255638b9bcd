using Fumo.Record;

namespace Fumo.Drive;

/// <summary>A program is run each time a session is needed; it may wake the client, or be the client.</summary>
internal sealed class CommandConnect(IReadOnlyList<string> command, ITranscript transcript, TimeProvider time) : IConnectMethod
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private RunningProgram? before;

    public async Task WakeAsync(LaunchContext context, CancellationToken cancel)
    {
        if (before is not null)
        {
            // Two of a kind at once would be one device twice.
            await Task.WhenAny(before.Exited, Task.Delay(Patience, time, cancel));
        }

        if (cancel.IsCancellationRequested)
        {
            return;
        }

        RunningProgram program = before = Start(context);
        transcript.Write(new WakeEntry { Method = "command", SessionId = context.Session, Detail = program.Description });
        ExitReport report;
        try
        {
            report = await program.Exited.WaitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            await program.StopAsync();
            return;
        }

        if (report.Code != 0)
        {
            string detail = $"{program.Description}: {report.Description}";
            transcript.Write(new ProcessEntry { Event = "failed", Detail = detail, ExitCode = report.Code, StandardError = report.StandardError });
            throw new TroubleException(TroubleCause.Connection, $"The connect command ended with {report.Description}: {program.Description}.");
        }
    }

    private RunningProgram Start(LaunchContext context)
    {
        try
        {
            return RunningProgram.Start(command, context, time);
        }
        catch (LaunchException failure)
        {
            throw new TroubleException(TroubleCause.Connection, $"The connect command cannot be run. {failure.Message}", failure);
        }
    }
}

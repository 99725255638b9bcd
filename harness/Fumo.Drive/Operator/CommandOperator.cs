namespace Fumo.Drive;

/// <summary>A program that acts for the person at the device: it is told what for, and ends with 0 when it is done.</summary>
/// <param name="command">Program and arguments with placeholders.</param>
/// <param name="context">What placeholders stand for.</param>
/// <param name="time">Measures the grace before it is killed.</param>
internal sealed class CommandOperator(IReadOnlyList<string> command, LaunchContext context, TimeProvider time) : IOperator
{
    /// <inheritdoc/>
    public async Task<string> AskAsync(OperatorPrompt prompt, CancellationToken cancel)
    {
        RunningProgram program = Start(prompt);
        TaskCompletionSource late = new();
        await using CancellationTokenRegistration told = cancel.Register(() => late.TrySetResult());
        if (await Task.WhenAny(program.Exited, late.Task) != program.Exited)
        {
            await program.StopAsync();
            cancel.ThrowIfCancellationRequested();
        }

        return (await program.Exited).Code == 0 ? OperatorAnswer.Done : OperatorAnswer.Declined;
    }

    private RunningProgram Start(OperatorPrompt prompt)
    {
        try
        {
            return RunningProgram.Start(command, context with { Prompt = prompt.Id }, time);
        }
        catch (LaunchException failure)
        {
            throw new TroubleException(TroubleCause.Fixture, $"client.operator: {failure.Message}", failure);
        }
    }
}

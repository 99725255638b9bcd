using System.Globalization;

namespace Fumo.Drive;

/// <summary>A person at the terminal: Enter when it is done, n when it cannot be.</summary>
/// <param name="output">Where prompts go.</param>
/// <param name="input">Where answers come from; at its end nobody is there any more.</param>
public sealed class ConsoleOperator(TextWriter output, TextReader input) : IOperator
{
    private TaskCompletionSource<string?>? reading;

    /// <inheritdoc/>
    public async Task<string> AskAsync(OperatorPrompt prompt, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        string by = prompt.Until.ToLocalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        await output.WriteAsync(
            $"{Environment.NewLine}>>> {prompt.Text}{Environment.NewLine}>>> Awaited by {by}: {prompt.Awaited}.{Environment.NewLine}>>> Enter = done, n = cannot be done: ");
        await output.FlushAsync(cancel);
        string? line = await Line().WaitAsync(cancel);
        return line is null ? OperatorAnswer.Unattended
            : line.Trim().StartsWith("n", StringComparison.OrdinalIgnoreCase) ? OperatorAnswer.Declined
            : OperatorAnswer.Done;
    }

    // A terminal can only be read by a thread that stands still, and a read cannot be taken back: a prompt that was given
    // up leaves its read to the next one.
    private Task<string?> Line()
    {
        if (reading is null || reading.Task.IsCompleted)
        {
            TaskCompletionSource<string?> next = reading = new(TaskCreationOptions.RunContinuationsAsynchronously);
            new Thread(() => next.TrySetResult(input.ReadLine())) { IsBackground = true, Name = "operator" }.Start();
        }

        return reading.Task;
    }
}

namespace Fumo.Drive.Tests;

/// <summary>A person who always says the same.</summary>
internal sealed class PlayedOperator(string answer) : IOperator
{
    public Task<string> AskAsync(OperatorPrompt prompt, CancellationToken cancel) => Task.FromResult(answer);
}

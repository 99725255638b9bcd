namespace Fumo.Drive;

/// <summary>Nobody: a run that must not ask.</summary>
public sealed class UnattendedOperator : IOperator
{
    /// <inheritdoc/>
    public Task<string> AskAsync(OperatorPrompt prompt, CancellationToken cancel) => Task.FromResult(OperatorAnswer.Unattended);
}

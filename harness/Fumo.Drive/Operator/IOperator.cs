namespace Fumo.Drive;

/// <summary>The person at the device.</summary>
public interface IOperator
{
    /// <summary>Asks for something to be done, and waits until it is.</summary>
    /// <param name="prompt">What is to be done, what is to come of it, and by when.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>One of <see cref="OperatorAnswer"/>.</returns>
    Task<string> AskAsync(OperatorPrompt prompt, CancellationToken cancel);
}

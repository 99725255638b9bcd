namespace Fumo.Drive;

/// <summary>The person at the device.</summary>
public interface IOperator
{
    /// <summary>Asks for something to be done, and waits until it is.</summary>
    /// <param name="text">What is to be done.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>One of <see cref="OperatorAnswer"/>.</returns>
    Task<string> AskAsync(string text, CancellationToken cancel);
}

namespace Fumo.Session;

/// <summary>Answers HTTP requests. Called on the loop of the one who listens.</summary>
public interface IWebHandler
{
    /// <summary>Answers one request.</summary>
    /// <param name="request">The request with its whole body.</param>
    /// <param name="reply">Where the answer goes; without a start of the reply the listener answers 500.</param>
    /// <param name="closed">Cancelled when the other side closes the connection.</param>
    Task HandleAsync(WebRequest request, IWebReply reply, CancellationToken closed);
}

namespace Fumo.Session;

/// <summary>Sends HTTP requests.</summary>
public interface IWebClient
{
    /// <summary>Sends a request and waits for status and header fields. Redirects are not followed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancel">Stops waiting and gives the connection up.</param>
    /// <returns>The response, its body still to be read; to be disposed.</returns>
    /// <exception cref="WebException">No connection, or it broke before the header was there.</exception>
    Task<WebResponse> SendAsync(WebRequest request, CancellationToken cancel);
}

using Fumo.Session;

namespace Fumo.Drive;

/// <summary>Reaches the host of the server under test as the devices do, with their certificate and proxy, and all others plainly.</summary>
/// <param name="own">How devices reach the server.</param>
/// <param name="others">How other hosts are reached.</param>
/// <param name="server">The server's address.</param>
internal sealed class OwnHostWeb(IWebClient own, IWebClient others, Uri server) : IWebClient
{
    /// <inheritdoc/>
    public Task<WebResponse> SendAsync(WebRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        bool isOwn = request.Uri.Scheme == server.Scheme && request.Uri.Authority == server.Authority;
        return (isOwn ? own : others).SendAsync(request, cancel);
    }
}

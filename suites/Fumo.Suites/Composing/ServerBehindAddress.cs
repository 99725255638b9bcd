using Fumo.Reference;
using Fumo.Session;

namespace Fumo.Suites;

/// <summary>Listens for a reference server that is made when the port is known.</summary>
internal sealed class ServerBehindAddress : IWebHandler
{
    /// <summary>The server; null while there is none.</summary>
    public ReferenceServer? Server { get; set; }

    /// <inheritdoc/>
    public Task HandleAsync(WebRequest request, IWebReply reply, CancellationToken closed) =>
        Server?.HandleAsync(request, reply, closed) ?? reply.SendAsync(503, [], default, closed).AsTask();
}

using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Stands in for a server that is made when the port is known that was bound.</summary>
public sealed class LateHandler : IWebHandler
{
    /// <summary>Who answers; null while there is nobody.</summary>
    public IWebHandler? Handler { get; set; }

    /// <inheritdoc/>
    public Task HandleAsync(WebRequest request, IWebReply reply, CancellationToken closed) =>
        Handler?.HandleAsync(request, reply, closed) ?? reply.SendAsync(503, [], default, closed).AsTask();
}

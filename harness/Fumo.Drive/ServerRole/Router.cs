using Fumo.Session;

namespace Fumo.Drive;

/// <summary>One listener for both: packages below <c>/pkg/</c>, everything else is DM.</summary>
internal sealed class Router : IWebHandler
{
    private const int NotYet = 503;

    /// <summary>The DM server; set as soon as its address is known.</summary>
    public IWebHandler? Dm { get; set; }

    /// <summary>The package server; null when it listens elsewhere, or not at all.</summary>
    public IWebHandler? Packages { get; set; }

    public Task HandleAsync(WebRequest request, IWebReply reply, CancellationToken closed) =>
        (Packages is not null && PackageServer.IsBelow(request.Uri) ? Packages : Dm) is { } handler
            ? handler.HandleAsync(request, reply, closed)
            : reply.StartAsync(NotYet, [], closed).AsTask();
}

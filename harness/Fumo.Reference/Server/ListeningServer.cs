using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A reference server with the listener that it is reached by.</summary>
public sealed class ListeningServer : IAsyncDisposable
{
    private readonly WebListener listener;

    internal ListeningServer(ReferenceServer server, WebListener listener) => (Server, this.listener) = (server, listener);

    /// <summary>The server; to be called on its loop.</summary>
    public ReferenceServer Server { get; }

    /// <summary>The address that is listened at, with the port that was bound.</summary>
    public Uri Address => listener.Address;

    /// <summary>Ends every session and stops listening.</summary>
    public async ValueTask DisposeAsync()
    {
        Server.Dispose();
        await listener.DisposeAsync();
    }
}

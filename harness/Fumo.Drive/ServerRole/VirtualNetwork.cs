using Fumo.Plan;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>The network in memory.</summary>
/// <param name="network">Where handlers and clients meet.</param>
public sealed class VirtualNetwork(MemoryNetwork network) : INetwork
{
    private const int FirstFreePort = 49152;
    private int bound;

    /// <inheritdoc/>
    public IWebClient Client => network;

    /// <inheritdoc/>
    public Task<IListening> ListenAsync(Uri listen, TlsSection? tls, IWebHandler handler)
    {
        ArgumentNullException.ThrowIfNull(listen);
        UriBuilder address = new(listen) { Port = listen.Port > 0 ? listen.Port : FirstFreePort + bound++ };
        network.Listen(address.Uri, handler);
        return Task.FromResult<IListening>(new Listening(network, address.Uri));
    }

    /// <inheritdoc/>
    public ValueTask SendAsync(string host, int port, ReadOnlyMemory<byte> datagram, CancellationToken cancel)
    {
        network.Send($"{host}:{port}", datagram);
        return ValueTask.CompletedTask;
    }

    private sealed class Listening(MemoryNetwork network, Uri address) : IListening
    {
        public Uri Address => address;

        public ValueTask DisposeAsync()
        {
            network.Close(address);
            return ValueTask.CompletedTask;
        }
    }
}

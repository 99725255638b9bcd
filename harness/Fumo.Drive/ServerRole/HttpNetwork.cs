using System.Net.Sockets;
using Fumo.Plan;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>The real network.</summary>
/// <param name="loop">Where handlers are called.</param>
/// <param name="authorities">Certificates (PEM) that are trusted besides the system's; null for none.</param>
public sealed class HttpNetwork(EventLoop loop, string? authorities = null) : INetwork, IDisposable
{
    private readonly HttpWebClient client = new(new HttpWebClientOptions { AuthorityFile = authorities });

    /// <inheritdoc/>
    public IWebClient Client => client;

    /// <inheritdoc/>
    public async Task<IListening> ListenAsync(Uri listen, TlsSection? tls, IWebHandler handler)
    {
        WebListenerOptions options = new() { Listen = listen, CertificateFile = tls?.Certificate, KeyFile = tls?.Key };
        return new Listening(await WebListener.StartAsync(options, loop, handler));
    }

    /// <inheritdoc/>
    public async ValueTask SendAsync(string host, int port, ReadOnlyMemory<byte> datagram, CancellationToken cancel)
    {
        using UdpClient socket = new();
        await socket.SendAsync(datagram, host, port, cancel);
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private sealed class Listening(WebListener listener) : IListening
    {
        public Uri Address => listener.Address;

        public ValueTask DisposeAsync() => listener.DisposeAsync();
    }
}

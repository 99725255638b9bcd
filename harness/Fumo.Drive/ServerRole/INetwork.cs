using Fumo.Plan;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>Where the harness listens and asks: a real network in real time, or one in memory in virtual time.</summary>
public interface INetwork
{
    /// <summary>Sends the harness's own requests.</summary>
    IWebClient Client { get; }

    /// <summary>Lets a handler answer at an address.</summary>
    /// <param name="listen">Scheme, address and port; port 0 takes a free one.</param>
    /// <param name="tls">Certificate and key, for https.</param>
    /// <param name="handler">Who answers.</param>
    /// <exception cref="IOException">The address cannot be had.</exception>
    Task<IListening> ListenAsync(Uri listen, TlsSection? tls, IWebHandler handler);

    /// <summary>Sends a datagram.</summary>
    /// <param name="host">Name or address of the host.</param>
    /// <param name="port">The port.</param>
    /// <param name="datagram">Its octets.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="System.Net.Sockets.SocketException">It cannot be sent.</exception>
    ValueTask SendAsync(string host, int port, ReadOnlyMemory<byte> datagram, CancellationToken cancel);
}

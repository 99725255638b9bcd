using System.Net;
using System.Net.Sockets;

namespace Fumo.Reference;

/// <summary>Takes notifications as datagrams.</summary>
public sealed class WakeUdpListener : IDisposable
{
    private readonly UdpClient socket;

    /// <summary>Binds the address; from then on datagrams are kept until they are read.</summary>
    /// <param name="address">Where to listen.</param>
    /// <exception cref="SocketException">The address cannot be bound.</exception>
    public WakeUdpListener(IPEndPoint address) => socket = new UdpClient(address);

    /// <summary>The address that is listened at, with the port that was bound.</summary>
    public IPEndPoint Address => (IPEndPoint)socket.Client.LocalEndPoint!;

    /// <summary>Hands datagrams over until cancelled; called on the loop.</summary>
    /// <param name="notified">Takes one datagram.</param>
    /// <param name="cancel">Ends it, without an exception.</param>
    public async Task ListenAsync(Action<ReadOnlyMemory<byte>> notified, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(notified);
        try
        {
            while (true)
            {
                UdpReceiveResult received = await socket.ReceiveAsync(cancel);
                notified(received.Buffer);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();
}

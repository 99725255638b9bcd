using System.Globalization;
using System.Net.Sockets;
using Fumo.Dm;
using Fumo.Plan;
using Fumo.Record;

namespace Fumo.Drive;

/// <summary>Package #0 goes out as a datagram each time a session is needed.</summary>
internal sealed class UdpConnect(
    string address, bool hasWspHeader, PartySection? server, Func<ReadOnlyMemory<byte>> nonce, INetwork network, ITranscript transcript) : IConnectMethod
{
    public async Task WakeAsync(LaunchContext context, CancellationToken cancel)
    {
        Notification notification = new()
        {
            SessionId = ushort.Parse(context.Session!, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            ServerId = server?.Name ?? "",
            Mode = UserInteractionMode.Background,
        };
        byte[] octets = notification.Write(server?.Secret ?? "", nonce().Span);
        byte[] datagram = hasWspHeader ? WspPush.Wrap(octets) : octets;
        try
        {
            (string host, int port) = HostAndPort(address);
            await network.SendAsync(host, port, datagram, cancel);
        }
        catch (SocketException failure)
        {
            throw new TroubleException(TroubleCause.Connection, $"Package #0 could not be sent to {address}: {failure.Message}.", failure);
        }

        transcript.Write(new WakeEntry
        {
            Method = "udp", SessionId = context.Session, Detail = $"{datagram.Length} octets to {address}", Notification = datagram,
        });
    }

    private static (string Host, int Port) HostAndPort(string address)
    {
        int colon = address.LastIndexOf(':');
        return colon < 0
            ? (address, WspPush.Port)
            : (address[..colon].Trim('[', ']'), int.Parse(address[(colon + 1)..], CultureInfo.InvariantCulture));
    }
}

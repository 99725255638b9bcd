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
    private const int CutAt = 20;

    private string Secret => server?.Secret ?? "";

    /// <summary>True when the client can tell a genuine notification from another.</summary>
    public bool CanForge => Secret.Length > 0;

    public async Task WakeAsync(LaunchContext context, CancellationToken cancel)
    {
        byte[] datagram = Wrapped(Asking(context.Session!).Write(Secret, nonce().Span));
        await SendAsync(datagram, cancel);
        transcript.Write(new WakeEntry
        {
            Method = "udp", SessionId = context.Session, Detail = $"{datagram.Length} octets to {address}", Notification = datagram,
        });
    }

    /// <summary>Sends a notification that is not to be taken.</summary>
    public async Task ForgeAsync(NotificationFlaw flaw, string session, CancellationToken cancel)
    {
        Notification right = Asking(session);
        byte[] octets = flaw switch
        {
            NotificationFlaw.WrongDigest => right.Write(Secret + "-wrong", nonce().Span),
            NotificationFlaw.ForeignServer => (right with { ServerId = right.ServerId + ".other" }).Write(Secret, nonce().Span),
            _ => right.Write(Secret, nonce().Span)[..CutAt],
        };
        await SendAsync(Wrapped(octets), cancel);
        transcript.Write(new StepEntry
        {
            Device = "server",
            Name = Steps.ForgedNotification,
            SessionId = session,
            Detail = flaw switch
            {
                NotificationFlaw.WrongDigest => "a wrong digest",
                NotificationFlaw.ForeignServer => "a server that the client does not know",
                _ => "half of its octets",
            },
        });
    }

    private Notification Asking(string session) => new()
    {
        SessionId = ushort.Parse(session, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        ServerId = server?.Name ?? "",
        Mode = UserInteractionMode.Background,
    };

    private byte[] Wrapped(byte[] octets) => hasWspHeader ? WspPush.Wrap(octets) : octets;

    private async Task SendAsync(byte[] datagram, CancellationToken cancel)
    {
        try
        {
            (string host, int port) = HostAndPort(address);
            await network.SendAsync(host, port, datagram, cancel);
        }
        catch (SocketException failure)
        {
            throw new TroubleException(TroubleCause.Connection, $"Package #0 could not be sent to {address}: {failure.Message}.", failure);
        }
    }

    private static (string Host, int Port) HostAndPort(string address)
    {
        int colon = address.LastIndexOf(':');
        return colon < 0
            ? (address, WspPush.Port)
            : (address[..colon].Trim('[', ']'), int.Parse(address[(colon + 1)..], CultureInfo.InvariantCulture));
    }
}

using System.Net;
using System.Net.Sockets;

namespace Fumo.Plan;

/// <summary>Tries whether the addresses and programs of a configuration are there, without a session and without starting anything.</summary>
/// <param name="time">The clock of the deadlines.</param>
/// <param name="deadline">How long an address has to answer.</param>
public sealed class ConfigurationCheck(TimeProvider time, TimeSpan deadline)
{
    /// <summary>Tries each address and each program once.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="cancellation">Ends the check.</param>
    public async Task<IReadOnlyList<AddressAnswer>> RunAsync(RunConfiguration configuration, CancellationToken cancellation)
    {
        List<AddressAnswer> answers = [];
        foreach (Probe probe in Probes.Of(configuration))
        {
            string? trouble = probe.Kind switch
            {
                ProbeKind.Listen => await ListenTroubleAsync(probe.Host, probe.Port, cancellation),
                ProbeKind.Program => Programs.Trouble(probe.Address, configuration.Folder),
                ProbeKind.Name => await BeforeDeadlineAsync(within => Dns.GetHostAddressesAsync(probe.Host, within), probe, cancellation),
                _ => await BeforeDeadlineAsync(within => ConnectAsync(probe, within), probe, cancellation),
            };
            answers.Add(new AddressAnswer(probe.Key, Masking.Address(probe.Address), trouble));
        }

        return answers;
    }

    private static async Task ConnectAsync(Probe probe, CancellationToken within)
    {
        using TcpClient tcp = new();
        await tcp.ConnectAsync(probe.Host, probe.Port, within);
    }

    private static async Task<string?> ListenTroubleAsync(string host, int port, CancellationToken cancellation)
    {
        try
        {
            IPAddress address = IPAddress.TryParse(host, out IPAddress? parsed) ? parsed : (await Dns.GetHostAddressesAsync(host, cancellation))[0];
            using TcpListener listener = new(address, port);
            listener.Start();
            return null;
        }
        catch (SocketException refused)
        {
            return refused.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => "another program listens there; port 0 takes any free one",
                SocketError.AddressNotAvailable => "this machine has no such address",
                SocketError.AccessDenied => "this port needs more rights; take one above 1023",
                _ => refused.Message,
            };
        }
    }

    private async Task<string?> BeforeDeadlineAsync(Func<CancellationToken, Task> attempt, Probe probe, CancellationToken cancellation)
    {
        using CancellationTokenSource late = new(deadline, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            await attempt(either.Token);
            return null;
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return $"no answer within {deadline.TotalSeconds:0.#} s";
        }
        catch (SocketException failed)
        {
            return failed.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain
                ? $"the name '{probe.Host}' cannot be resolved"
                : failed.SocketErrorCode == SocketError.ConnectionRefused ? $"nothing listens at port {probe.Port}" : failed.Message;
        }
    }
}

using System.Net;
using Fumo.Drive;
using Fumo.Plan;
using Fumo.Reference;
using Fumo.Session;

namespace Fumo.Suites;

/// <summary>Launches the reference device inside of this process; it still talks to the harness over the network.</summary>
/// <param name="client">The configuration's client section.</param>
/// <param name="encoding">auto, xml or wbxml.</param>
/// <param name="web">How it reaches the harness.</param>
/// <param name="loop">Where it runs.</param>
/// <param name="seed">Seed of its nonces and session ids.</param>
/// <param name="operationTime">How long each of its operations takes.</param>
internal sealed class ReferenceLauncher(ClientSection client, string encoding, IWebClient web, EventLoop loop, int seed, TimeSpan operationTime) : ILauncher
{
    // What a device keeps on its flash: a restart finds it again, another run does not.
    private readonly MemoryStore flash = new();

    /// <inheritdoc/>
    public Task<ILaunched> LaunchAsync(LaunchContext context)
    {
        ReferenceDeviceOptions options = ReferenceOptions.From(client, encoding, context.Dm, seed) with { OperationTime = operationTime };
        ReferenceDevice device = new(options, web, loop.Time, flash);
        return Task.FromResult<ILaunched>(new LaunchedReference(device, Start(device), loop));
    }

    // It listens where it will be asked; asked in no way of its own, it is asked directly.
    private DeviceStart Start(ReferenceDevice device)
    {
        switch (client.Connect)
        {
            case { Udp: { } address } when web is MemoryNetwork network:
                network.Hear(address, octets => device.Wake(octets));
                return new DeviceStart { IsStandingBy = true };
            case { Udp: { } address }:
                return new DeviceStart { WakeUdp = IPEndPoint.Parse(address) };
            case { Http: { } request }:
                return new DeviceStart { WakeHttp = new Uri(new Uri(request.Url).GetLeftPart(UriPartial.Authority)) };
            default:
                return new DeviceStart { IsStandingBy = true };
        }
    }
}

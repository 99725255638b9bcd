using Fumo.Drive;
using Fumo.Plan;
using Fumo.Reference;
using Fumo.Session;

namespace Fumo.Suites;

/// <summary>Launches the reference server inside of this process; devices still talk to it over the network.</summary>
/// <param name="server">The configuration's server section.</param>
/// <param name="network">Where it listens.</param>
/// <param name="loop">Where it runs.</param>
/// <param name="seed">Seed of its nonces and correlators.</param>
internal sealed class ReferenceServerLauncher(ServerSection server, INetwork network, EventLoop loop, int seed) : ILauncher
{
    private static readonly Uri AnyPort = new("http://127.0.0.1:0/");

    /// <inheritdoc/>
    public async Task<ILaunched> LaunchAsync(LaunchContext context)
    {
        LateHandler behind = new();
        IListening listening = await ListenAsync(behind);
        Uri address = new(server.Url ?? listening.Address, "/");
        try
        {
            ReferenceServer reference = new(Options(address, context), loop.Time);
            behind.Handler = reference;
            return new LaunchedReferenceServer(reference, listening, server.Url ?? reference.Options.DmAddress);
        }
        catch (ArgumentException wrong)
        {
            await listening.DisposeAsync();
            throw new LaunchException(wrong.Message, wrong);
        }
    }

    private async Task<IListening> ListenAsync(LateHandler behind)
    {
        try
        {
            return await network.ListenAsync(server.Url is { } url ? new Uri(url.GetLeftPart(UriPartial.Authority)) : AnyPort, null, behind);
        }
        catch (IOException taken)
        {
            throw new LaunchException($"The reference server cannot listen: {taken.Message}", taken);
        }
    }

    private ReferenceServerOptions Options(Uri address, LaunchContext context)
    {
        ServerAuthentication authentication = ServerCredentials.From(server.Credentials);
        return new ReferenceServerOptions
        {
            Address = address,
            Authentication = authentication with { ClientName = context.Fill(authentication.ClientName) },
            KnownRoots = server.Discovery is "model" ? server.Devices.ToDictionary(device => device.Id, device => device.Root) : new Dictionary<string, string>(),
            UsualModel = server.Devices[0].Model,
            Faults = server.Launch?.Faults ?? [],
            Variants = server.Launch?.Variants ?? [],
            Seed = seed,
        };
    }
}

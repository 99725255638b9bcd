using System.Security.Cryptography;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>
/// A complete DM server for FUMO campaigns, written from the standard: its DM address, its packages and its administration
/// on one listener. Lives on an event loop.
/// </summary>
public sealed class ReferenceServer : IWebHandler, IServerControl, IDisposable
{
    private readonly ServerBehaviourChain behaviours;
    private readonly DeviceRegister register;
    private readonly Dispatcher dispatcher;
    private readonly CampaignHost host;
    private readonly AdminHandler admin;
    private readonly PackageHandler packages;
    private readonly Func<int, byte[]> random;
    private DmServer engine;

    /// <summary>A server that nobody has reached yet.</summary>
    /// <param name="options">What it is.</param>
    /// <param name="time">The loop's clock.</param>
    /// <param name="notable">Hears of everything notable, one line each; null for nobody.</param>
    /// <exception cref="ArgumentException">A fault or variant is unknown.</exception>
    public ReferenceServer(ReferenceServerOptions options, TimeProvider time, Action<string>? notable = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        behaviours = new ServerBehaviourChain([.. options.Faults.Select(ServerFaultCatalogue.Create), .. options.Variants.Select(ServerVariantCatalogue.Create)]);
        (Options, Time) = (behaviours.Configured(options), time);
        random = RandomOf(Options.Seed);
        register = new DeviceRegister(time);
        dispatcher = new Dispatcher(register, behaviours);
        PackageStock stock = new(Options);
        CampaignRunner runner = new(Options, behaviours, stock, new Correlators(random));
        host = new CampaignHost(register, behaviours, dispatcher, new AlertDesk(Options, behaviours, dispatcher), runner, notable);
        packages = new PackageHandler(stock, Options);
        admin = new AdminHandler(register, dispatcher, Options);
        engine = new DmServer(EngineOptions(), host);
        behaviours.Attach(this);
    }

    /// <inheritdoc/>
    public ReferenceServerOptions Options { get; }

    /// <inheritdoc/>
    public TimeProvider Time { get; }

    /// <summary>The devices that it has heard of.</summary>
    public IReadOnlyCollection<ManagedDevice> Devices => register.All;

    /// <inheritdoc/>
    public Task HandleAsync(WebRequest request, IWebReply reply, CancellationToken closed)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(reply);
        string path = request.Uri.AbsolutePath;
        return path == Options.DmAddress.AbsolutePath ? behaviours.RequestedAsync(request, reply, asked => engine.HandleAsync(asked, behaviours.Replying(reply), closed))
            : path.StartsWith(PackageStock.Folder, StringComparison.Ordinal) ? packages.HandleAsync(request, reply, closed)
            : path.StartsWith(AdminHandler.Folder, StringComparison.Ordinal) ? admin.HandleAsync(request, reply, closed)
            : NotFoundAsync(reply, closed);
    }

    /// <inheritdoc/>
    public Job? Offer(string deviceId, Campaign campaign)
    {
        ArgumentNullException.ThrowIfNull(deviceId);
        ArgumentNullException.ThrowIfNull(campaign);
        return dispatcher.Offer(deviceId, campaign);
    }

    /// <inheritdoc/>
    public void ForgetSessions()
    {
        engine.Dispose();
        engine = new DmServer(EngineOptions(), host);
    }

    /// <summary>Ends every session.</summary>
    public void Dispose() => engine.Dispose();

    private static Task NotFoundAsync(IWebReply reply, CancellationToken closed) => reply.SendAsync(
        404, new WebHeaders { { "Content-Type", "text/plain; charset=utf-8" } }, "Here are /dm, /packages/ and /admin/.\n"u8.ToArray(), closed).AsTask();

    private static Func<int, byte[]> RandomOf(int? seed)
    {
        if (seed is not { } number)
        {
            return RandomNumberGenerator.GetBytes;
        }

        Random source = new(number);
        return length =>
        {
            byte[] octets = new byte[length];
            source.NextBytes(octets);
            return octets;
        };
    }

    private DmServerOptions EngineOptions()
    {
        const int NonceLength = 16;
        return behaviours.Engine(new DmServerOptions
        {
            Source = Options.DmAddress.AbsoluteUri,
            SendsRespUri = Options.SendsRespUri,
            MaxMsgSize = Options.MaxMsgSize,
            Authentication = Options.Authentication,
            Silence = Options.Silence,
            Time = Time,
            NonceSource = () => random(NonceLength),
            Rewrite = behaviours.Sending,
        });
    }
}

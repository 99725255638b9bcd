using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Fumo.Session;

/// <summary>An HTTP server that hands every request to a handler on a loop.</summary>
public sealed class WebListener : IAsyncDisposable
{
    private readonly WebApplication services;
    private readonly IServer server;

    private WebListener(WebApplication services, IServer server, Uri address) =>
        (this.services, this.server, Address) = (services, server, address);

    /// <summary>The address that is listened at, with the port that was bound.</summary>
    public Uri Address { get; }

    /// <summary>Starts listening.</summary>
    /// <param name="options">Where and how.</param>
    /// <param name="loop">Where the handler is called.</param>
    /// <param name="handler">Who answers.</param>
    /// <param name="failed">Told of what the handler throws, on the loop; the other side gets 500.</param>
    /// <exception cref="IOException">The address cannot be bound.</exception>
    public static async Task<WebListener> StartAsync(
        WebListenerOptions options, EventLoop loop, IWebHandler handler, Action<Exception>? failed = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(loop);
        ArgumentNullException.ThrowIfNull(handler);
        WebApplication services = Build(options);
        IServer server = services.Services.GetRequiredService<IServer>();
        try
        {
            // The server without the host around it: no middleware, no signal handlers, no start-up messages.
            await server.StartAsync(new KestrelDispatch(options, loop, handler, failed), CancellationToken.None);
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }

        return new WebListener(services, server, Bound(options.Listen, server));
    }

    /// <summary>Stops listening and breaks off what is open.</summary>
    public async ValueTask DisposeAsync()
    {
        await server.StopAsync(new CancellationToken(canceled: true));
        await services.DisposeAsync();
    }

    private static WebApplication Build(WebListenerOptions options)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        if (IsSecure(options))
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.AllowHostHeaderOverride = true;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            // A write returns when the socket has the octets, so that 'reset after n octets' means n octets.
            kestrel.Limits.MaxResponseBufferSize = 0;
            kestrel.Listen(AddressOf(options.Listen), options.Listen.Port, listen => Configure(listen, options));
        });
        return builder.Build();
    }

    private static void Configure(ListenOptions listen, WebListenerOptions options)
    {
        listen.Protocols = HttpProtocols.Http1;
        if (!IsSecure(options))
        {
            return;
        }

        string file = options.CertificateFile ?? throw new ArgumentException("https needs a certificate.", nameof(options));
        X509Certificate2Collection chain = [];
        chain.ImportFromPemFile(file);
        X509Certificate2 certificate = X509Certificate2.CreateFromPemFile(file, options.KeyFile);
        listen.UseHttps(https =>
        {
            https.ServerCertificate = certificate;
            https.ServerCertificateChain = chain;
        });
    }

    private static bool IsSecure(WebListenerOptions options) => options.Listen.Scheme == Uri.UriSchemeHttps;

    private static IPAddress AddressOf(Uri listen) => listen.HostNameType switch
    {
        UriHostNameType.IPv4 or UriHostNameType.IPv6 => IPAddress.Parse(listen.DnsSafeHost),
        _ when listen.IsLoopback => IPAddress.Loopback,
        _ => Dns.GetHostAddresses(listen.DnsSafeHost)[0],
    };

    private static Uri Bound(Uri asked, IServer server)
    {
        IFeatureCollection features = server.Features;
        string bound = features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        return new UriBuilder(asked) { Port = new Uri(bound).Port }.Uri;
    }
}

using Fumo.Plan;
using Fumo.Session;

namespace Fumo.Suites;

/// <summary>How played devices reach the server under test.</summary>
internal static class DeviceWeb
{
    /// <summary>A client with the device's certificate and by the proxy; null when the configuration asks for neither.</summary>
    /// <param name="server">The configuration's server section; null for another role.</param>
    public static HttpWebClient? For(ServerSection? server) => server is { Tls: not null } or { Proxy: not null }
        ? new HttpWebClient(new HttpWebClientOptions
        {
            AuthorityFile = server.Tls?.Ca,
            ClientCertificateFile = server.Tls?.ClientCertificate,
            Proxy = server.Proxy,
        })
        : null;
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Fumo.Dm;

namespace Fumo.Session.Tests;

/// <summary>The DM server behind real sockets.</summary>
public sealed class ServerOverHttpTests : IDisposable
{
    private readonly RealTimeLoop loop = new("server over http");
    private readonly string folder = Directory.CreateTempSubdirectory("fumo-session").FullName;

    public void Dispose()
    {
        loop.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task A_session_goes_over_the_wire([Values("http", "https")] string scheme)
    {
        (string certificate, string key) = WriteCertificate();
        Host host = new();
        using DmServer server = Server(host);
        await using WebListener listener = await WebListener.StartAsync(
            new WebListenerOptions { Listen = new Uri($"{scheme}://127.0.0.1:0"), CertificateFile = certificate, KeyFile = key }, loop, server);
        using HttpWebClient web = new(new HttpWebClientOptions { AuthorityFile = certificate });

        (SyncMl first, SyncMl second) = await loop.InvokeAsync(async () =>
        {
            ScriptedDevice device = new(new Rerouted(web, listener.Address), DmEncoding.Wbxml);
            SyncMl commands = await device.OpenAsync();
            return (commands, await device.AnswerAsync(commands));
        });

        Assert.That(first.Body.Commands.OfType<Get>().Count(), Is.EqualTo(1));
        Assert.That(second.Body.Commands.All(command => command is Status), Is.True);
    }

    [Test]
    public async Task A_body_beyond_the_limit_is_answered_413_and_set_aside()
    {
        Host host = new();
        using DmServer server = Server(host);
        await using WebListener listener = await WebListener.StartAsync(
            new WebListenerOptions { Listen = new Uri("http://127.0.0.1:0"), MaxBody = 100_000 }, loop, server);
        using HttpWebClient web = new();

        (int status, _) = await loop.InvokeAsync(() =>
            new ScriptedDevice(new Rerouted(web, listener.Address)).PostRawAsync(new byte[5_000_000], CancellationToken.None));

        Assert.That(status, Is.EqualTo(413));
        Assert.That(host.Received.Single().Request.Body.Length, Is.EqualTo(100_000));
    }

    private static DmServer Server(Host host) => new(new DmServerOptions { Source = ScriptedDevice.Address }, host);

    private (string Certificate, string Key) WriteCertificate()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=fumo test", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        string certificateFile = Path.Combine(folder, "certificate.pem");
        string keyFile = Path.Combine(folder, "key.pem");
        File.WriteAllText(certificateFile, certificate.ExportCertificatePem());
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        return (certificateFile, keyFile);
    }

    private sealed class Host : IDmServerHost
    {
        public List<ReceivedMessage> Received { get; } = [];

        public void OnReceived(ReceivedMessage received) => Received.Add(received);

        public void OnSent(SentMessage sent)
        {
        }

        public void OnTrouble(ServerTrouble trouble)
        {
        }

        public Task OnSessionAsync(ServerSession session) => session.GetAsync("./A");
    }

    /// <summary>Sends what goes to the well-known address to where the server is.</summary>
    private sealed class Rerouted(IWebClient web, Uri address) : IWebClient
    {
        public Task<WebResponse> SendAsync(WebRequest request, CancellationToken cancel) =>
            web.SendAsync(request with { Uri = new Uri(address, request.Uri.AbsolutePath) }, cancel);
    }
}

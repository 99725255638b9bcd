using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Fumo.Session.Tests.Web;

/// <summary>A server whose certificate an authority of the lab issued, and that asks for one of the same authority.</summary>
public sealed class MutualTlsTests
{
    private readonly string folder = Directory.CreateTempSubdirectory("fumo-tls").FullName;
    private readonly ECDsa authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private X509Certificate2 authority = null!;

    [OneTimeSetUp]
    public void Found()
    {
        CertificateRequest request = new("CN=Lab authority", authorityKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        authority = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        File.WriteAllText(FileOf("ca"), authority.ExportCertificatePem());
    }

    [OneTimeTearDown]
    public void Clean()
    {
        authority.Dispose();
        authorityKey.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task A_client_shows_its_certificate_and_trusts_the_authority_it_was_given()
    {
        HttpWebClientOptions options = new() { AuthorityFile = FileOf("ca"), ClientCertificateFile = Issued("device") };

        Assert.That(await AskAsync(options), Is.EqualTo("CN=device"));
    }

    [Test]
    public void A_server_of_an_authority_that_was_not_given_is_not_spoken_to() =>
        Assert.That(() => AskAsync(new HttpWebClientOptions { ClientCertificateFile = Issued("stranger") }), Throws.InstanceOf<WebException>());

    [Test]
    public void Without_its_certificate_a_client_gets_nothing() =>
        Assert.That(() => AskAsync(new HttpWebClientOptions { AuthorityFile = FileOf("ca") }), Throws.InstanceOf<WebException>());

    private async Task<string> AskAsync(HttpWebClientOptions options)
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        Task serving = ServeAsync(listener);
        using HttpWebClient client = new(options);
        try
        {
            Uri uri = new($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/dm");
            await using WebResponse response = await client.SendAsync(new WebRequest { Method = "GET", Uri = uri }, CancellationToken.None);
            return response.Headers["X-Client"] ?? "";
        }
        finally
        {
            await serving;
        }
    }

    // What a client breaks off is no fault of the server's.
    private async Task ServeAsync(TcpListener listener)
    {
        using X509Certificate2 certificate = X509CertificateLoader.LoadPkcs12(X509Certificate2.CreateFromPemFile(Issued("server")).Export(X509ContentType.Pkcs12), null);
        using TcpClient connection = await listener.AcceptTcpClientAsync();
        await using SslStream tls = new(connection.GetStream());
        try
        {
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions
            {
                ServerCertificate = certificate,
                ClientCertificateRequired = true,
                EnabledSslProtocols = SslProtocols.Tls12,
                RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.Issuer == authority.Subject,
            });
            _ = await tls.ReadAsync(new byte[4096]);
            await tls.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 204 None\r\nX-Client: {tls.RemoteCertificate?.Subject}\r\nConnection: close\r\n\r\n"));
        }
        catch (Exception broken) when (broken is AuthenticationException or IOException)
        {
            TestContext.Out.WriteLine(broken.Message);
        }
    }

    private string Issued(string name)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new($"CN={name}", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 issued = request.Create(authority, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddDays(1), RandomNumberGenerator.GetBytes(8));
        File.WriteAllText(FileOf(name), $"{issued.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        return FileOf(name);
    }

    private string FileOf(string name) => Path.Combine(folder, $"{name}.pem");
}

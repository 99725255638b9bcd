using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Fumo.Session;

/// <summary>Sends HTTP requests over the network. Follows no redirect, decodes no content coding, keeps no cookie.</summary>
public sealed class HttpWebClient : IWebClient, IDisposable
{
    private readonly HttpMessageInvoker invoker;

    /// <summary>A client without connections yet.</summary>
    /// <param name="options">Certificates and proxy; null for none.</param>
    /// <exception cref="IOException">A certificate file cannot be read.</exception>
    /// <exception cref="CryptographicException">A certificate file holds no certificate.</exception>
    public HttpWebClient(HttpWebClientOptions? options = null)
    {
        options ??= new HttpWebClientOptions();
        SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = options.Proxy is not null,
            Proxy = options.Proxy is { } proxy ? new WebProxy(proxy) : null,
            ConnectTimeout = options.ConnectTimeout,
            SslOptions = Tls(options),
        };
        invoker = new HttpMessageInvoker(handler);
    }

    /// <inheritdoc/>
    public async Task<WebResponse> SendAsync(WebRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        using HttpRequestMessage message = Message(request);
        try
        {
            return new HttpWebResponse(await invoker.SendAsync(message, cancel));
        }
        catch (HttpRequestException failure)
        {
            throw HttpWebResponse.Failed(failure);
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new WebException(WebFailure.NotConnected, $"No connection to {request.Uri.Authority} came about in time.", late);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => invoker.Dispose();

    private static HttpRequestMessage Message(WebRequest request)
    {
        HttpRequestMessage message = new(new HttpMethod(request.Method), request.Uri);
        if (!request.Body.IsEmpty || request.Method is "POST" or "PUT")
        {
            message.Content = new ReadOnlyMemoryContent(request.Body);
        }

        foreach ((string name, string value) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    private static SslClientAuthenticationOptions Tls(HttpWebClientOptions options)
    {
        SslClientAuthenticationOptions tls = new();
        if (options.ClientCertificateFile is { } file)
        {
            using X509Certificate2 read = X509Certificate2.CreateFromPemFile(file, options.ClientKeyFile);

            // A key straight from PEM is not accepted by every platform's TLS; one that went through PKCS #12 is.
            tls.ClientCertificates = [X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null)];
        }

        if (options.AuthorityFile is { } authorities)
        {
            X509Certificate2Collection trusted = [];
            trusted.ImportFromPemFile(authorities);
            tls.RemoteCertificateValidationCallback = (_, certificate, chain, errors) => IsTrusted(certificate, chain, errors, trusted);
        }

        return tls;
    }

    private static bool IsTrusted(X509Certificate? certificate, X509Chain? presented, SslPolicyErrors errors, X509Certificate2Collection trusted)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        if (certificate is not X509Certificate2 server || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != 0)
        {
            return false;
        }

        using X509Chain chain = new();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(trusted);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (X509ChainElement element in presented?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        return chain.Build(server);
    }
}

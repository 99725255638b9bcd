using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace Fumo.Session;

/// <summary>A response from the network.</summary>
internal sealed class HttpWebResponse : WebResponse
{
    private const int MaxPiece = 16 * 1024;

    private readonly HttpResponseMessage response;
    private byte[]? buffer;
    private Stream? body;

    [SetsRequiredMembers]
    public HttpWebResponse(HttpResponseMessage response)
    {
        this.response = response;
        Status = (int)response.StatusCode;
        Copy(response.Headers.NonValidated);
        Copy(response.Content.Headers.NonValidated);
    }

    public static WebException Failed(HttpRequestException failure) => failure.HttpRequestError switch
    {
        HttpRequestError.ResponseEnded => new WebException(WebFailure.Truncated, failure.GetBaseException().Message, failure),
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError => new WebException(WebFailure.NotConnected, failure.InnerException?.Message ?? failure.Message, failure),
        _ => new WebException(WebFailure.ConnectionLost, failure.GetBaseException().Message, failure),
    };

    public override async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancel = default)
    {
        try
        {
            body ??= await response.Content.ReadAsStreamAsync(cancel);
            // Most messages are small: no more room than the announced length needs.
            buffer ??= new byte[Math.Clamp(response.Content.Headers.ContentLength ?? MaxPiece, 1, MaxPiece)];
            int read = await body.ReadAsync(buffer, cancel);
            return buffer.AsMemory(0, read);
        }
        catch (HttpIOException failure)
        {
            bool isShort = failure.HttpRequestError == HttpRequestError.ResponseEnded;
            throw new WebException(isShort ? WebFailure.Truncated : WebFailure.ConnectionLost, failure.Message, failure);
        }
        catch (IOException failure)
        {
            throw new WebException(WebFailure.ConnectionLost, failure.Message, failure);
        }
    }

    public override ValueTask DisposeAsync()
    {
        body?.Dispose();
        response.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Copy(HttpHeadersNonValidated fields)
    {
        foreach ((string name, HeaderStringValues values) in fields)
        {
            foreach (string value in values)
            {
                Headers.Add(name, value);
            }
        }
    }
}

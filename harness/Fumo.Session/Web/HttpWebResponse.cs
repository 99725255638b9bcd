using System.Diagnostics.CodeAnalysis;

namespace Fumo.Session;

/// <summary>A response from the network.</summary>
internal sealed class HttpWebResponse : WebResponse
{
    private readonly HttpResponseMessage response;
    private readonly byte[] buffer = new byte[16 * 1024];
    private Stream? body;

    [SetsRequiredMembers]
    public HttpWebResponse(HttpResponseMessage response)
    {
        this.response = response;
        Status = (int)response.StatusCode;
        WebHeaders headers = [];
        foreach ((string name, IEnumerable<string> values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .Select(field => (field.Key, (IEnumerable<string>)field.Value)))
        {
            values.ToList().ForEach(value => headers.Add(name, value));
        }

        Headers = headers;
    }

    public static WebException Failed(HttpRequestException failure) => failure.HttpRequestError switch
    {
        HttpRequestError.ResponseEnded => new WebException(WebFailure.Truncated, failure.Message, failure),
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError => new WebException(WebFailure.NotConnected, failure.InnerException?.Message ?? failure.Message, failure),
        _ => new WebException(WebFailure.ConnectionLost, failure.Message, failure),
    };

    public override async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancel = default)
    {
        try
        {
            body ??= await response.Content.ReadAsStreamAsync(cancel);
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
}

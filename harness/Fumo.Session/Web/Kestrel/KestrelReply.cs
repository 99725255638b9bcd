using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Fumo.Session;

/// <summary>The answer to one of Kestrel's requests.</summary>
internal sealed class KestrelReply(IFeatureCollection context, string method) : IWebReply
{
    private readonly IHttpResponseBodyFeature body = context.GetRequiredFeature<IHttpResponseBodyFeature>();
    private long? left;
    private bool started;
    private bool bodiless;
    private bool aborted;

    public async ValueTask StartAsync(int status, WebHeaders headers, CancellationToken cancel = default)
    {
        SetHead(status, headers);
        await body.StartAsync(cancel);
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> octets, CancellationToken cancel = default)
    {
        ReadOnlyMemory<byte> taken = Announced(octets);
        if (taken.IsEmpty)
        {
            return;
        }

        FlushResult flushed = await body.Writer.WriteAsync(taken, cancel);
        if (flushed.IsCompleted)
        {
            throw new WebException(WebFailure.ConnectionLost, "The other side closed the connection.");
        }
    }

    public ValueTask SendAsync(int status, WebHeaders headers, ReadOnlyMemory<byte> octets, CancellationToken cancel = default)
    {
        headers["Content-Length"] ??= octets.Length.ToString(CultureInfo.InvariantCulture);
        SetHead(status, headers);
        // Not flushed here: Kestrel sends header and body in one go when the request ends.
        body.Writer.Write(Announced(octets).Span);
        return ValueTask.CompletedTask;
    }

    public void Abort()
    {
        aborted = true;
        if (context.Get<IConnectionSocketFeature>()?.Socket is { } socket)
        {
            try
            {
                socket.LingerState = new LingerOption(enable: true, seconds: 0);
            }
            catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
            {
                // The connection is closed already: that is what was asked for.
            }
        }

        context.GetRequiredFeature<IHttpRequestLifetimeFeature>().Abort();
    }

    /// <summary>Answers 500 if nothing was answered, else breaks off what was begun.</summary>
    public async ValueTask FailAsync()
    {
        if (started)
        {
            Abort();
        }
        else
        {
            await SendAsync(500, [], default);
        }
    }

    /// <summary>Ends the answer; one that was never begun is 500, one that is shorter than announced ends with the connection.</summary>
    public ValueTask EndAsync() => started || aborted ? ValueTask.CompletedTask : SendAsync(500, [], default);

    private void SetHead(int status, WebHeaders headers)
    {
        IHttpResponseFeature head = context.GetRequiredFeature<IHttpResponseFeature>();
        head.StatusCode = status;
        started = true;
        bodiless = method == "HEAD" || status is 204 or 304 or < 200;
        foreach ((string name, string value) in headers)
        {
            head.Headers[name] = head.Headers.TryGetValue(name, out StringValues before) ? StringValues.Concat(before, value) : value;
        }

        left = head.Headers.ContentLength;
    }

    /// <summary>What of the octets still lies within the announced length; the other side reads no further anyway.</summary>
    private ReadOnlyMemory<byte> Announced(ReadOnlyMemory<byte> octets)
    {
        if (bodiless || aborted)
        {
            return default;
        }

        if (left is { } announced)
        {
            octets = octets.Length > announced ? octets[..(int)announced] : octets;
            left = announced - octets.Length;
        }

        return octets;
    }
}

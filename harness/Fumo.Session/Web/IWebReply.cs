namespace Fumo.Session;

/// <summary>The answer to an HTTP request, written piece by piece.</summary>
public interface IWebReply
{
    /// <summary>Sends status and header fields. A Content-Length among them is sent as it is, even when it lies.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="headers">The header fields.</param>
    /// <param name="cancel">Stops waiting.</param>
    ValueTask StartAsync(int status, WebHeaders headers, CancellationToken cancel = default);

    /// <summary>Sends octets of the body; returns when they are on their way.</summary>
    /// <param name="octets">The octets; may be used again after the return.</param>
    /// <param name="cancel">Stops waiting.</param>
    ValueTask WriteAsync(ReadOnlyMemory<byte> octets, CancellationToken cancel = default);

    /// <summary>Sends a whole answer at once; Content-Length is set when it is not among the header fields.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="headers">The header fields.</param>
    /// <param name="body">The body.</param>
    /// <param name="cancel">Stops waiting.</param>
    async ValueTask SendAsync(int status, WebHeaders headers, ReadOnlyMemory<byte> body, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(headers);
        headers["Content-Length"] ??= body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await StartAsync(status, headers, cancel);
        await WriteAsync(body, cancel);
    }

    /// <summary>Breaks the connection off (RST); nothing can be sent afterwards.</summary>
    void Abort();
}

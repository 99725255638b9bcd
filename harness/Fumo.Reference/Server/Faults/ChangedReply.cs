using Fumo.Session;

namespace Fumo.Reference;

/// <summary>An answer that goes out otherwise than it was written.</summary>
/// <param name="inner">Where it goes.</param>
/// <param name="change">What becomes of its header fields and its body.</param>
internal sealed class ChangedReply(IWebReply inner, Func<WebHeaders, ReadOnlyMemory<byte>, (WebHeaders Headers, ReadOnlyMemory<byte> Body)> change) : IWebReply
{
    private (int Status, WebHeaders Headers)? begun;

    /// <inheritdoc/>
    public ValueTask StartAsync(int status, WebHeaders headers, CancellationToken cancel = default)
    {
        begun = (status, headers);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> octets, CancellationToken cancel = default)
    {
        (int status, WebHeaders headers) = begun ?? throw new InvalidOperationException("An answer begins with its header fields.");
        return SendAsync(status, headers, octets, cancel);
    }

    /// <inheritdoc/>
    public ValueTask SendAsync(int status, WebHeaders headers, ReadOnlyMemory<byte> body, CancellationToken cancel = default)
    {
        (WebHeaders fields, ReadOnlyMemory<byte> octets) = change(headers, body);
        return inner.SendAsync(status, fields, octets, cancel);
    }

    /// <inheritdoc/>
    public void Abort() => inner.Abort();
}

using System.Globalization;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A body that is put together from slices, each asked for when the one before is read.</summary>
internal sealed class SlicedResponse : WebResponse
{
    private readonly long total;
    private readonly Func<long, Task<WebResponse>> next;
    private WebResponse slice;
    private long received;

    private SlicedResponse(WebResponse first, long total, Func<long, Task<WebResponse>> next) => (slice, this.total, this.next) = (first, total, next);

    /// <summary>The whole body that a first slice begins.</summary>
    /// <param name="first">The slice.</param>
    /// <param name="total">Octets of the whole.</param>
    /// <param name="next">Asks for the slice that begins at an octet.</param>
    public static SlicedResponse Of(WebResponse first, long total, Func<long, Task<WebResponse>> next)
    {
        WebHeaders headers = [];
        headers["Content-Type"] = first.Headers["Content-Type"];
        headers["Content-Length"] = total.ToString(CultureInfo.InvariantCulture);
        return new SlicedResponse(first, total, next) { Status = 200, Headers = headers };
    }

    /// <inheritdoc/>
    public override async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancel = default)
    {
        ReadOnlyMemory<byte> piece = await slice.ReadAsync(cancel);
        if (piece.IsEmpty && received < total)
        {
            await slice.DisposeAsync();
            slice = await next(received);
            piece = slice.Status == 206
                ? await slice.ReadAsync(cancel)
                : throw new WebException(WebFailure.ConnectionLost, $"A slice was answered with HTTP {slice.Status}.");
        }

        received += piece.Length;
        return piece;
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => slice.DisposeAsync();
}

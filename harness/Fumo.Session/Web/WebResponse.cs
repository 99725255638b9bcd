namespace Fumo.Session;

/// <summary>An HTTP response whose body is read piece by piece.</summary>
public abstract class WebResponse : IAsyncDisposable
{
    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The header fields.</summary>
    public WebHeaders Headers { get; init; } = [];

    /// <summary>Reads the next octets of the body; empty at its end.</summary>
    /// <param name="cancel">Stops waiting.</param>
    /// <exception cref="WebException">The connection broke, or ended before the announced length.</exception>
    public abstract ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancel = default);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Reads the whole body.</summary>
    /// <param name="limit">Octets at most.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <exception cref="WebException">The connection broke, or the body is longer than the limit.</exception>
    public async Task<byte[]> ReadAllAsync(int limit, CancellationToken cancel = default)
    {
        using MemoryStream body = new();
        while (await ReadAsync(cancel) is { IsEmpty: false } piece)
        {
            if (body.Length + piece.Length > limit)
            {
                throw new WebException(WebFailure.TooLarge, $"The body is longer than {limit} octets.");
            }

            body.Write(piece.Span);
        }

        return body.ToArray();
    }
}

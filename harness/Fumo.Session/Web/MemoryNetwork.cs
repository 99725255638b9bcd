namespace Fumo.Session;

/// <summary>A network without wires: handlers at addresses, and clients that reach them, all on one loop.</summary>
public sealed class MemoryNetwork : IWebClient
{
    private readonly Dictionary<string, IWebHandler> handlers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Action<ReadOnlyMemory<byte>>> hearers = [];

    /// <summary>Lets a handler answer at an address; every path below the authority goes to it.</summary>
    /// <param name="address">Scheme, host and port.</param>
    /// <param name="handler">Who answers.</param>
    public void Listen(Uri address, IWebHandler handler)
    {
        ArgumentNullException.ThrowIfNull(address);
        handlers[address.Authority] = handler;
    }

    /// <summary>Nobody answers at the address any more.</summary>
    /// <param name="address">Scheme, host and port.</param>
    public void Close(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        handlers.Remove(address.Authority);
    }

    /// <summary>Lets datagrams be heard at an address.</summary>
    /// <param name="address">Host and port.</param>
    /// <param name="hear">Takes one datagram; who heard there before does not any more.</param>
    public void Hear(string address, Action<ReadOnlyMemory<byte>> hear) => hearers[address] = hear;

    /// <summary>Sends a datagram; where nobody hears, it is lost.</summary>
    /// <param name="address">Host and port.</param>
    /// <param name="datagram">Its octets.</param>
    public void Send(string address, ReadOnlyMemory<byte> datagram)
    {
        if (hearers.TryGetValue(address, out Action<ReadOnlyMemory<byte>>? hear))
        {
            SynchronizationContext.Current!.Post(_ => hear(datagram), null);
        }
    }

    /// <inheritdoc/>
    public async Task<WebResponse> SendAsync(WebRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!handlers.TryGetValue(request.Uri.Authority, out IWebHandler? handler))
        {
            throw new WebException(WebFailure.NotConnected, $"Nobody listens at {request.Uri.Authority}.");
        }

        MemoryExchange exchange = new();
        // The handler goes on by itself, as it would behind a socket; its end is the end of the exchange.
        SynchronizationContext loop = SynchronizationContext.Current
            ?? throw new InvalidOperationException("A memory network works on an event loop only.");
        loop.Post(_ => exchange.Serve(handler, request with { Remote = "memory" }), null);
        return await exchange.ResponseAsync(cancel);
    }
}

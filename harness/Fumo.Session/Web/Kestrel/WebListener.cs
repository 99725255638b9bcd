namespace Fumo.Session;

/// <summary>An HTTP server that hands every request to a handler on a loop.</summary>
public sealed class WebListener : IAsyncDisposable
{
    private WebListener(Uri address) => Address = address;

    /// <summary>The address that is listened at, with the port that was bound.</summary>
    public Uri Address { get; }

    /// <summary>Starts listening.</summary>
    /// <param name="options">Where and how.</param>
    /// <param name="loop">Where the handler is called.</param>
    /// <param name="handler">Who answers.</param>
    /// <exception cref="IOException">The address cannot be bound.</exception>
    public static Task<WebListener> StartAsync(WebListenerOptions options, EventLoop loop, IWebHandler handler) =>
        throw new NotImplementedException();

    /// <summary>Stops listening and breaks off what is open.</summary>
    public ValueTask DisposeAsync() => throw new NotImplementedException();
}

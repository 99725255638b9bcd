namespace Fumo.Session;

/// <summary>How an HTTP exchange failed below HTTP.</summary>
public enum WebFailure
{
    /// <summary>Nobody listens, the name does not resolve, or TLS did not come about.</summary>
    NotConnected,

    /// <summary>The connection broke before the response was whole.</summary>
    ConnectionLost,

    /// <summary>The body ended before its announced length.</summary>
    Truncated,

    /// <summary>The body is longer than is taken.</summary>
    TooLarge,
}

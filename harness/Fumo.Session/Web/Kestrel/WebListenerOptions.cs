namespace Fumo.Session;

/// <summary>Where and how a listener listens.</summary>
public sealed record WebListenerOptions
{
    /// <summary>Scheme, address and port; port 0 takes a free one. Only the named address is bound, localhost is the loopback.</summary>
    public required Uri Listen { get; init; }

    /// <summary>File of the certificate chain in PEM; needed for https.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>File of the private key in PEM; needed for https.</summary>
    public string? KeyFile { get; init; }

    /// <summary>Octets of a request body at most; what is longer is cut there and the connection is closed.</summary>
    public int MaxBody { get; init; } = 16 * 1024 * 1024;

    /// <summary>How long a request body may take to arrive.</summary>
    public TimeSpan BodyDeadline { get; init; } = TimeSpan.FromSeconds(30);
}

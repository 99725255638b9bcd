namespace Fumo.Session;

/// <summary>How requests leave the machine.</summary>
public sealed record HttpWebClientOptions
{
    /// <summary>Certificates (PEM) that a server's chain may end at besides the system's; null for the system's alone.</summary>
    public string? AuthorityFile { get; init; }

    /// <summary>The client's certificate (PEM, with or without its key); null for none.</summary>
    public string? ClientCertificateFile { get; init; }

    /// <summary>The key of the client's certificate (PEM) where it lies in a file of its own.</summary>
    public string? ClientKeyFile { get; init; }

    /// <summary>A proxy; null for none, whatever the environment says.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>How long a connection may take to come about.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);
}

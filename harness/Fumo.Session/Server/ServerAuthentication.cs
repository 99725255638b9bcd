using Fumo.Dm;

namespace Fumo.Session;

/// <summary>What a DM server knows of both sides' credentials.</summary>
public sealed record ServerAuthentication
{
    /// <summary>Nobody has to prove anything.</summary>
    public static ServerAuthentication None { get; } = new();

    /// <summary>The scheme that clients are challenged for, and that the server uses unless challenged for another.</summary>
    public AuthenticationScheme Scheme { get; init; }

    /// <summary>The client's user name.</summary>
    public string ClientName { get; init; } = "";

    /// <summary>The client's secret.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>The nonce of the client's first digest; empty when none was agreed on.</summary>
    public ReadOnlyMemory<byte> ClientNonce { get; init; }

    /// <summary>The server's identifier, its user name at the client.</summary>
    public string ServerId { get; init; } = "";

    /// <summary>The server's secret.</summary>
    public string ServerSecret { get; init; } = "";

    /// <summary>The nonce of the server's first digest; empty when none was agreed on.</summary>
    public ReadOnlyMemory<byte> ServerNonce { get; init; }

    /// <summary>When the server sends its own credentials.</summary>
    public CredentialSending Send { get; init; } = CredentialSending.Challenge;

    /// <summary>How often a client may fail before it is turned away without a further challenge.</summary>
    public int MaxAttempts { get; init; } = 5;
}

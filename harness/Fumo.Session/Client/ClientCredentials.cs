using Fumo.Dm;

namespace Fumo.Session;

/// <summary>What a DM client knows to prove itself and to check its server (DM Security 1.2.1, 5.1.3).</summary>
public sealed record ClientCredentials
{
    /// <summary>No credentials in either direction.</summary>
    public static ClientCredentials None { get; } = new();

    /// <summary>The scheme used unless the server asks for another one.</summary>
    public AuthenticationScheme Scheme { get; init; } = AuthenticationScheme.None;

    /// <summary>The schemes that are used when the server asks for them; none of them when the client has no secret.</summary>
    public IReadOnlyList<AuthenticationScheme> Accepted { get; init; } =
        [AuthenticationScheme.Basic, AuthenticationScheme.Md5, AuthenticationScheme.Hmac];

    /// <summary>The client's user name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The client's password; null when it has none.</summary>
    public string? Secret { get; init; }

    /// <summary>True when the first message carries credentials; false when the challenge is waited for.</summary>
    public bool IsSentAtOnce { get; init; } = true;

    /// <summary>The server's identifier, its user name towards this client.</summary>
    public string ServerId { get; init; } = string.Empty;

    /// <summary>The server's password; null when it is not known, so that server credentials cannot be checked.</summary>
    public string? ServerSecret { get; init; }

    /// <summary>True when commands of a server that has not proved itself are not executed.</summary>
    public bool IsServerRequired { get; init; }

    /// <summary>True to take whatever credentials the server sends, right or wrong: a device that is wrong on purpose.</summary>
    public bool TakesAnyProof { get; init; }

    /// <summary>The scheme that the server is asked for; the client's own one unless set.</summary>
    public AuthenticationScheme? ServerScheme { get; init; }
}

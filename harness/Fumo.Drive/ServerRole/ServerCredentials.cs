using Fumo.Dm;
using Fumo.Plan;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>How a DM server proves itself and checks its clients under a configuration.</summary>
public static class ServerCredentials
{
    /// <summary>The names, secrets and schemes of such a server.</summary>
    /// <param name="credentials">The configuration's section.</param>
    public static ServerAuthentication From(CredentialsSection credentials) => new()
    {
        Scheme = Scheme(credentials.Scheme),
        ClientName = credentials.Client?.Name ?? "",
        ClientSecret = credentials.Client?.Secret ?? "",
        ClientNonce = credentials.Client?.Nonce ?? default,
        ServerId = credentials.Server?.Name ?? "",
        ServerSecret = credentials.Server?.Secret ?? "",
        ServerNonce = credentials.Server?.Nonce ?? default,
        Send = Sending(credentials.Send),
    };

    private static AuthenticationScheme Scheme(string name) => name switch
    {
        "basic" => AuthenticationScheme.Basic,
        "md5" => AuthenticationScheme.Md5,
        "hmac" => AuthenticationScheme.Hmac,
        _ => AuthenticationScheme.None,
    };

    private static CredentialSending Sending(string name) => name switch
    {
        "first" => CredentialSending.First,
        "every" => CredentialSending.Every,
        "never" => CredentialSending.Never,
        _ => CredentialSending.Challenge,
    };
}

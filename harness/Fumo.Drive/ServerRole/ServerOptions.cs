using Fumo.Dm;
using Fumo.Plan;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>How the DM server behaves under a configuration.</summary>
internal static class ServerOptions
{
    public static DmServerOptions From(ClientSection client, TimeoutSection timeouts, Uri address, TimeProvider time) => new()
    {
        Source = address.AbsoluteUri,
        Authentication = Authentication(client.Credentials),
        Silence = timeouts.Session,
        Admits = client.Device is { } device ? source => source == device : null,
        Time = time,
    };

    private static ServerAuthentication Authentication(CredentialsSection credentials) => new()
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

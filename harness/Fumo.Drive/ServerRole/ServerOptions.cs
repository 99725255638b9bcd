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
        RespUriOf = session => RespUri(address, session),
        Authentication = Authentication(client.Credentials),
        Silence = timeouts.Session,
        Admits = client.Device is { } device ? source => source == device : null,
        Time = time,
    };

    // Another address than the first message's, so that it shows whether RespURI is heard; the query leads to the same place.
    private static string RespUri(Uri address, string session) =>
        $"{address.GetLeftPart(UriPartial.Path)}{(address.Query.Length > 0 ? $"{address.Query}&" : "?")}session={Uri.EscapeDataString(session)}";

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

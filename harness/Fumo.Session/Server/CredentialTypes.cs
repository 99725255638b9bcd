using Fumo.Dm;

namespace Fumo.Session;

/// <summary>The names of the schemes as they stand in the Type of Cred and Chal.</summary>
internal static class CredentialTypes
{
    public const string Basic = "syncml:auth-basic";
    public const string Md5 = "syncml:auth-md5";
    public const string Mac = "syncml:auth-MAC";

    public static string NameOf(AuthenticationScheme scheme) => scheme switch
    {
        AuthenticationScheme.Basic => Basic,
        AuthenticationScheme.Md5 => Md5,
        AuthenticationScheme.Hmac => Mac,
        _ => "",
    };

    public static bool TryRead(string? type, out AuthenticationScheme scheme)
    {
        scheme = type?.Trim().ToUpperInvariant() switch
        {
            "SYNCML:AUTH-BASIC" => AuthenticationScheme.Basic,
            "SYNCML:AUTH-MD5" => AuthenticationScheme.Md5,
            "SYNCML:AUTH-MAC" => AuthenticationScheme.Hmac,
            _ => AuthenticationScheme.None,
        };
        return scheme != AuthenticationScheme.None;
    }
}

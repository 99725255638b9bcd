namespace Fumo.Session;

/// <summary>How one side proves who it is (DM Security 1.2.1, authentication).</summary>
public enum CredentialScheme
{
    /// <summary>Not at all in DM; the transport may do it.</summary>
    None,

    /// <summary>Name and secret in base64 (syncml:auth-basic).</summary>
    Basic,

    /// <summary>A digest of name, secret and nonce (syncml:auth-md5).</summary>
    Md5,

    /// <summary>A digest over each message in the header field x-syncml-hmac (syncml:auth-MAC).</summary>
    Hmac,
}

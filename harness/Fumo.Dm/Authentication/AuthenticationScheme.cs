namespace Fumo.Dm;

/// <summary>How one side proves to the other who it is (DM Security 1.2.1, 5.1.3, 5.1.4).</summary>
public enum AuthenticationScheme
{
    /// <summary>Not at all, or by the transport.</summary>
    None,

    /// <summary>syncml:auth-basic: name and password in the message's credentials.</summary>
    Basic,

    /// <summary>syncml:auth-md5: a digest over name, password and nonce in the message's credentials.</summary>
    Md5,

    /// <summary>syncml:auth-MAC: a digest over the message in the header field x-syncml-hmac.</summary>
    Hmac,
}

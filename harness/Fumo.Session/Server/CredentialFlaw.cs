namespace Fumo.Session;

/// <summary>What is wrong with the credentials that a server sends on purpose.</summary>
public enum CredentialFlaw
{
    /// <summary>There are none, and none come when they are asked for.</summary>
    Missing,

    /// <summary>They are made with a wrong secret.</summary>
    WrongSecret,

    /// <summary>They are made with a nonce that was replaced twice since.</summary>
    OldNonce,

    /// <summary>They are those of another body (HMAC).</summary>
    OtherBody,
}

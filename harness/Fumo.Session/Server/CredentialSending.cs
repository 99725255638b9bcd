namespace Fumo.Session;

/// <summary>When the server sends credentials of its own.</summary>
public enum CredentialSending
{
    /// <summary>Only when the client asks for them.</summary>
    Challenge,

    /// <summary>In its first message to an authenticated client, and when the client asks for them.</summary>
    First,

    /// <summary>In every message to an authenticated client.</summary>
    Every,

    /// <summary>Not even when the client asks for them.</summary>
    Never,
}

namespace Fumo.Drive;

/// <summary>How a package server may go wrong.</summary>
public enum MisbehaviourKind
{
    /// <summary>Answers with an error status: 401, 403, 404, 5xx.</summary>
    Status,

    /// <summary>Resets the connection before any answer.</summary>
    Refused,

    /// <summary>Resets the connection after some octets of the body.</summary>
    Reset,

    /// <summary>Ends the body before its announced length.</summary>
    Truncated,

    /// <summary>Sends the body in small pieces, a pause after each.</summary>
    Slow,

    /// <summary>Sends octets for ever.</summary>
    NeverEnding,

    /// <summary>Announces another length than the body has.</summary>
    WrongLength,

    /// <summary>Labels the body with another media type.</summary>
    WrongType,

    /// <summary>Sends the client somewhere else.</summary>
    Redirect,

    /// <summary>Answers only when it is told to.</summary>
    Held,

    /// <summary>Gives out a download descriptor that does not tell the truth.</summary>
    LyingDescriptor,
}

namespace Fumo.Session;

/// <summary>How a session came to its end, as the client saw it.</summary>
public enum SessionEnd
{
    /// <summary>The server had nothing more to command.</summary>
    Completed,

    /// <summary>The server sent 1223.</summary>
    AbortedByServer,

    /// <summary>The client sent 1223.</summary>
    AbortedByClient,

    /// <summary>The server refused the client's credentials to the end, asked for ones the client does not have, or does not want the client at all.</summary>
    ClientRefused,

    /// <summary>The server did not prove itself.</summary>
    ServerRefused,

    /// <summary>The server's answer to the header was an error, or what it sent is no DM message.</summary>
    ProtocolError,

    /// <summary>The server answered with another HTTP status than 200.</summary>
    HttpError,

    /// <summary>No connection, a broken one, or no answer in time.</summary>
    NotReached,
}

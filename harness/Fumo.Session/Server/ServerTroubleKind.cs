namespace Fumo.Session;

/// <summary>Why a session of a DM server did not go its way.</summary>
public enum ServerTroubleKind
{
    /// <summary>The client cannot prove who it is: nothing of it is taken.</summary>
    ClientCredentials,

    /// <summary>The client does not take the server's credentials.</summary>
    ServerCredentials,

    /// <summary>The client fell silent in the middle of a session.</summary>
    Silence,

    /// <summary>The client aborted the session.</summary>
    Aborted,

    /// <summary>The client began anew before the session was over.</summary>
    Replaced,

    /// <summary>The client repeats itself and does not come on.</summary>
    Repetition,

    /// <summary>The script of the session failed: the server's own fault.</summary>
    Script,

    /// <summary>The server was closed.</summary>
    Closed,
}

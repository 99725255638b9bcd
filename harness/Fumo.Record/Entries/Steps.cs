namespace Fumo.Record;

/// <summary>Names of what the harness does on purpose, as a device or as a server.</summary>
public static class Steps
{
    /// <summary>It reported an operation's outcome by a Generic Alert.</summary>
    public const string Result = "result";

    /// <summary>It reported an outcome that belongs to no operation of its own: an unknown correlator, another type.</summary>
    public const string StrayResult = "strayResult";

    /// <summary>It asked for an update by itself (FUMO 7.1).</summary>
    public const string Request = "request";

    /// <summary>It sent a Generic Alert of a type that nobody knows.</summary>
    public const string UnknownAlert = "unknownAlert";

    /// <summary>It refused a command that a device may refuse.</summary>
    public const string Refusal = "refusal";

    /// <summary>It broke a session off by Alert 1223.</summary>
    public const string Abort = "abort";

    /// <summary>It sent octets that are no DM message.</summary>
    public const string Garbage = "garbage";

    /// <summary>It sent credentials that are wrong.</summary>
    public const string WrongCredentials = "wrongCredentials";

    /// <summary>It sent a message a second time.</summary>
    public const string Replay = "replay";

    /// <summary>A session was opened with a digest by a nonce that was never given.</summary>
    public const string StaleNonce = "staleNonce";

    /// <summary>It sent a message under the session of another device.</summary>
    public const string ForeignSession = "foreignSession";

    /// <summary>As a server it commanded under credentials that are wrong, or under none.</summary>
    public const string UnprovedServer = "unprovedServer";

    /// <summary>It asked for a session by a notification that is not to be taken.</summary>
    public const string ForgedNotification = "forgedNotification";

    /// <summary>As a server it sent what a client need not understand.</summary>
    public const string Provocation = "provocation";
}

namespace Fumo.Drive;

/// <summary>Kinds of progress.</summary>
public enum DriveEventKind
{
    /// <summary>Something is waited for, and how long still.</summary>
    Waiting,

    /// <summary>The client opened a session, or one ended.</summary>
    Session,

    /// <summary>Something was commanded.</summary>
    Command,

    /// <summary>The client reported something.</summary>
    Alert,

    /// <summary>Something was done outside of DM: launch, wake, restart, reset.</summary>
    Action,

    /// <summary>The scenario cannot go on.</summary>
    Trouble,
}

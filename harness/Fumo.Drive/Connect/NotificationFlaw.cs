namespace Fumo.Drive;

/// <summary>What is wrong with a notification that is sent on purpose.</summary>
public enum NotificationFlaw
{
    /// <summary>Its digest is made with a wrong secret.</summary>
    WrongDigest,

    /// <summary>It ends in the middle of its header.</summary>
    CutShort,

    /// <summary>It names a server that the client has no account of.</summary>
    ForeignServer,
}

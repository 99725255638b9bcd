namespace Fumo.Dm;

/// <summary>How a session that a notification asks for should show (DM Notification 1.2.1, 6.2.2.7).</summary>
public enum UserInteractionMode
{
    /// <summary>Nothing is said.</summary>
    NotSpecified = 0,

    /// <summary>In the background.</summary>
    Background = 1,

    /// <summary>The user is told.</summary>
    Informative = 2,

    /// <summary>The user is asked before.</summary>
    UserInteraction = 3,
}

namespace Fumo.Dm;

/// <summary>Alert codes that are valid in DM (DM Representation Protocol 1.2.1, alert codes).</summary>
public enum AlertCode
{
    /// <summary>Show a text.</summary>
    Display = 1100,

    /// <summary>Ask yes or no.</summary>
    ConfirmOrReject = 1101,

    /// <summary>Ask for text.</summary>
    TextInput = 1102,

    /// <summary>Ask for one of several.</summary>
    SingleChoice = 1103,

    /// <summary>Ask for some of several.</summary>
    MultipleChoice = 1104,

    /// <summary>Session that a notification asked for.</summary>
    ServerInitiatedManagement = 1200,

    /// <summary>Session that the client began by itself.</summary>
    ClientInitiatedManagement = 1201,

    /// <summary>Asks for the next message of the package.</summary>
    NextMessage = 1222,

    /// <summary>Ends the session at once.</summary>
    SessionAbort = 1223,

    /// <summary>An event at the client.</summary>
    ClientEvent = 1224,

    /// <summary>A new object began before the last one was complete.</summary>
    NoEndOfData = 1225,

    /// <summary>A typed alert of a client.</summary>
    GenericAlert = 1226,
}

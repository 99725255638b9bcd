namespace Fumo.Drive;

/// <summary>The order of commands in the first message of a session.</summary>
public enum PackageOneOrder
{
    /// <summary>Session alert, DevInfo, generic alerts.</summary>
    Usual,

    /// <summary>Session alert, generic alerts, DevInfo.</summary>
    AlertsFirst,

    /// <summary>DevInfo, session alert, generic alerts.</summary>
    DevInfoFirst,
}

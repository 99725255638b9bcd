namespace Fumo.Drive;

/// <summary>When a report that was decided upon in a session goes out.</summary>
public enum ReportPlace
{
    /// <summary>With the Status of the Exec.</summary>
    SamePackage,

    /// <summary>In a later package of the session; in package 1 of the next one when the session ends before.</summary>
    LaterPackage,
}

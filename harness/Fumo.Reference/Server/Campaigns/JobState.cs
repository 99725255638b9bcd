namespace Fumo.Reference;

/// <summary>How far a campaign came on a device.</summary>
public enum JobState
{
    /// <summary>Nothing was commanded yet.</summary>
    Offered,

    /// <summary>An Exec went out, its outcome is awaited or the next step is due.</summary>
    Commanded,

    /// <summary>The device reported success.</summary>
    Succeeded,

    /// <summary>The device refused, or reported failure.</summary>
    Failed,
}

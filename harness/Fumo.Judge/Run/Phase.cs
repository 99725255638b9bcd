namespace Fumo.Judge;

/// <summary>Where a played device's job stood when the server was observed: by what had happened last.</summary>
public enum Phase
{
    /// <summary>Nothing had happened yet.</summary>
    Idle,

    /// <summary>The server had been asked to start an operation.</summary>
    Offered,

    /// <summary>The device had accepted the Exec, and had not reported yet.</summary>
    Pending,

    /// <summary>The device had refused the Exec.</summary>
    Refused,

    /// <summary>The device had reported success.</summary>
    Succeeded,

    /// <summary>The device had reported a failure.</summary>
    Failed,

    /// <summary>The device had reported something that belongs to no operation.</summary>
    Stray,

    /// <summary>The device had asked for an update.</summary>
    Requested,
}

namespace Fumo.Drive;

/// <summary>How a played device asks for an update by itself (FUMO 1.0.2, 7.1).</summary>
public sealed record RequestForm
{
    /// <summary>True when the user asks, false when the device does.</summary>
    public bool IsOfUser { get; init; }

    /// <summary>True to name the object as the Source; it may be left out.</summary>
    public bool HasUri { get; init; } = true;

    /// <summary>The vendor's data; empty for none, the element is there all the same.</summary>
    public string Data { get; init; } = "";

    /// <summary>True to put the prefix before the type (DM Protocol 1.2.1, 2.3.7.1).</summary>
    public bool HasPrefix { get; init; }
}

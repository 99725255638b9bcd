namespace Fumo.Dm;

/// <summary>A Target or Source: an address and, for a Source in the header, a name.</summary>
public sealed record Location : Element
{
    /// <summary>The address; null when the element LocURI is missing.</summary>
    public string? LocUri { get; init; }

    /// <summary>The display or user name; null when absent.</summary>
    public string? LocName { get; init; }

    /// <summary>A location that is only an address.</summary>
    /// <param name="uri">The address.</param>
    public static Location Of(string uri) => new() { LocUri = uri };
}

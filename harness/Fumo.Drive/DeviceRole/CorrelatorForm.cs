namespace Fumo.Drive;

/// <summary>Which correlator a report carries (FUMO 1.0.2, 6.2.3).</summary>
public enum CorrelatorForm
{
    /// <summary>The one that came with the Exec; none when none came.</summary>
    Given,

    /// <summary>None, whatever came.</summary>
    None,

    /// <summary>One that no server has given.</summary>
    Unknown,
}

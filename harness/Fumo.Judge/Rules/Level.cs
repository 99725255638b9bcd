namespace Fumo.Judge;

/// <summary>How strongly a standard asks for something.</summary>
public enum Level
{
    /// <summary>Breaking it fails the case.</summary>
    Must,

    /// <summary>Breaking it is a warning.</summary>
    Should,

    /// <summary>Worth a remark.</summary>
    May,
}

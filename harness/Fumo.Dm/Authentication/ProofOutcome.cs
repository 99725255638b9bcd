namespace Fumo.Dm;

/// <summary>Whether credentials prove anything.</summary>
public enum ProofOutcome
{
    /// <summary>They fit.</summary>
    Accepted,

    /// <summary>There are none.</summary>
    Missing,

    /// <summary>They belong to another scheme than was asked for.</summary>
    OtherScheme,

    /// <summary>They do not fit.</summary>
    Wrong,
}

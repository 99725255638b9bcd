namespace Fumo.Reference;

/// <summary>What is the matter with a package made for the reference device.</summary>
public enum PackageKind
{
    /// <summary>Nothing: it is applied.</summary>
    Good,

    /// <summary>Its content is not what its hash says; 402 fits best.</summary>
    Corrupted,

    /// <summary>It is for another model; 403 fits best.</summary>
    WrongDevice,

    /// <summary>Its signature does not hold; 404 fits best.</summary>
    Unsigned,

    /// <summary>It asks for a firmware that the device never has; 405 fits best.</summary>
    Unacceptable,

    /// <summary>It is taken, and flashing it fails; 410 fits best.</summary>
    Failing,
}

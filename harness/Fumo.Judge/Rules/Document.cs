namespace Fumo.Judge;

/// <summary>The standard that a rule comes from.</summary>
public enum Document
{
    /// <summary>Firmware Update Management Object 1.0.2.</summary>
    Fumo,

    /// <summary>OMA DM 1.2: protocol, representation, security, tree.</summary>
    Dm,
}

namespace Fumo.Reference;

/// <summary>What a command of a campaign is for.</summary>
public enum StepPurpose
{
    /// <summary>To know something; whatever comes back, the campaign goes on.</summary>
    Look,

    /// <summary>To ask the user; a no ends the campaign.</summary>
    Ask,

    /// <summary>To say where the package is.</summary>
    SetUrl,

    /// <summary>To bring the package.</summary>
    SendPackage,

    /// <summary>To start the operation.</summary>
    Start,
}

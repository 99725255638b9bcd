namespace Fumo.Reference;

/// <summary>Who asks for an update (FUMO 1.0.2, 7.1.2).</summary>
public enum UpdateRequester
{
    /// <summary>The device, on its own account.</summary>
    Device,

    /// <summary>Its user.</summary>
    User,
}

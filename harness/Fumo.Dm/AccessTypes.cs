namespace Fumo.Dm;

/// <summary>The commands that a node offers, whoever asks (DM TND 1.2, AccessType).</summary>
[Flags]
public enum AccessTypes
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Children can be added.</summary>
    Add = 1,

    /// <summary>It can be copied.</summary>
    Copy = 2,

    /// <summary>It can be deleted.</summary>
    Delete = 4,

    /// <summary>It can be executed.</summary>
    Exec = 8,

    /// <summary>It can be read.</summary>
    Get = 16,

    /// <summary>It can be overwritten.</summary>
    Replace = 32,
}

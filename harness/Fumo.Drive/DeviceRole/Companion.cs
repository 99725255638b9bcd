namespace Fumo.Drive;

/// <summary>What else a message tells together with a report.</summary>
public enum Companion
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A second Item in the same Alert, of a type that has nothing to do with FUMO.</summary>
    Item,

    /// <summary>The same, but before the result.</summary>
    ItemBefore,

    /// <summary>A second Generic Alert beside it, of a type that has nothing to do with FUMO.</summary>
    Alert,
}

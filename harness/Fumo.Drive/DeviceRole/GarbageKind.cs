namespace Fumo.Drive;

/// <summary>What is sent instead of a DM message.</summary>
public enum GarbageKind
{
    /// <summary>Octets without any sense.</summary>
    Octets,

    /// <summary>The first half of a message.</summary>
    HalfMessage,

    /// <summary>No octets at all.</summary>
    Nothing,

    /// <summary>XML that is nested very deep.</summary>
    DeepNesting,

    /// <summary>Another media type, with text.</summary>
    OtherMediaType,
}

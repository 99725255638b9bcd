namespace Fumo.Drive;

/// <summary>What a client is sent that it need not understand, and must outlive.</summary>
public enum ProvocationKind
{
    /// <summary>A Sequence of two Gets.</summary>
    Sequence,

    /// <summary>A Replace whose item has no Data.</summary>
    ReplaceWithoutData,

    /// <summary>A command that DM does not have.</summary>
    UnknownCommand,

    /// <summary>Sequences in Sequences, very deep.</summary>
    DeepNesting,

    /// <summary>A message with 256 KiB more than there is to say (XML).</summary>
    HugeMessage,

    /// <summary>The first half of a message.</summary>
    HalfMessage,
}

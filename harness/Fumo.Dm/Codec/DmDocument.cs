using Fumo.Wbxml;

namespace Fumo.Dm;

/// <summary>A message as it was read: the model, how it was encoded, and what was tolerated on the way.</summary>
/// <param name="Message">The message.</param>
/// <param name="Encoding">How it was encoded.</param>
/// <param name="Irregularities">What the reader tolerated, in the order of the octets.</param>
public sealed record DmDocument(SyncMl Message, DmEncoding Encoding, IReadOnlyList<Irregularity> Irregularities)
{
    /// <summary>The header of a WBXML document; null for XML.</summary>
    public WbxmlHeader? Header { get; init; }
}

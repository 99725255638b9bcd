namespace Fumo.Dm;

/// <summary>Something in a message that was read although it is not as the representation wants it; a rule may judge it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="At">Where it stood.</param>
/// <param name="Detail">What was met, in a few words: the element's name, the value.</param>
public sealed record Irregularity(IrregularityKind Kind, OctetRange At, string Detail);

namespace Fumo.Dm;

/// <summary>Where an element stood in the octets of its message: the first octet and how many there are.</summary>
/// <param name="Start">Offset of the first octet from the start of the message body.</param>
/// <param name="Length">Number of octets; zero for an element that was not read from a message.</param>
public readonly record struct OctetRange(int Start, int Length)
{
    /// <summary>The range of an element that was made, not read.</summary>
    public static OctetRange None => default;

    /// <summary>Offset of the first octet behind the range.</summary>
    public int End => Start + Length;
}

namespace Fumo.Dm;

/// <summary>Why octets could not be read as a DM message.</summary>
/// <param name="Offset">The octet at which reading stopped.</param>
/// <param name="CodePage">The WBXML code page in force there; null for XML.</param>
/// <param name="Message">What is wrong, for the maker of the message.</param>
public sealed record DmReadError(int Offset, int? CodePage, string Message)
{
    /// <summary>True when the octets make sense as far as they go and only end too early.</summary>
    public bool IsIncomplete { get; init; }
}

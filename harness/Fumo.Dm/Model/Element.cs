namespace Fumo.Dm;

/// <summary>An element of a DM message; knows the octets it was read from.</summary>
public abstract record Element
{
    /// <summary>The octets of the message that hold this element, start tag to end tag.</summary>
    public OctetRange Octets { get; init; }
}

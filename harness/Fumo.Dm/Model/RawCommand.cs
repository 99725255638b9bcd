namespace Fumo.Dm;

/// <summary>Octets that a writer puts into the body as they are, for deliberate malformation; a reader never makes one.</summary>
/// <param name="Content">XML text in UTF-8, or WBXML tokens that begin and end on code page 0.</param>
public sealed record RawCommand(ReadOnlyMemory<byte> Content) : Command
{
    /// <inheritdoc/>
    public override string Name => "";
}

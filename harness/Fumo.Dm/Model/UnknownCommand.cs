namespace Fumo.Dm;

/// <summary>An element of the body that DM 1.2 does not use (Put, Sync, Map, …) or nobody knows; kept so that a rule can judge it.</summary>
/// <param name="ElementName">The element's name as it stood; a WBXML tag without a name is given as its token in hexadecimal.</param>
public sealed record UnknownCommand(string ElementName) : Command
{
    /// <inheritdoc/>
    public override string Name => ElementName;
}

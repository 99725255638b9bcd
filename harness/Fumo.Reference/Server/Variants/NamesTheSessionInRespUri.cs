using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The address of a session names it.</summary>
public sealed class NamesTheSessionInRespUri() : ServerVariant(
    "A58v", "gives every session an address of its own in RespURI", "L-REP-01")
{
    /// <inheritdoc/>
    public override DmServerOptions Engine(DmServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { RespUriOf = session => $"{options.Source}?s={Uri.EscapeDataString(session)}" };
    }
}

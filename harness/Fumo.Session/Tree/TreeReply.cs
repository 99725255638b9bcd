using Fumo.Dm;

namespace Fumo.Session;

/// <summary>What a command on the tree came to.</summary>
/// <param name="Code">The Status code.</param>
/// <param name="Items">What a Get returned; binary values are octets, whatever the encoding of the session.</param>
/// <param name="Cause">The address at which it failed, where that is not the command's own; goes into the Status.</param>
public sealed record TreeReply(StatusCode Code, IReadOnlyList<Item> Items, string? Cause = null)
{
    /// <summary>A reply that is only a code.</summary>
    /// <param name="code">The Status code.</param>
    public static TreeReply Of(StatusCode code) => new(code, []);
}

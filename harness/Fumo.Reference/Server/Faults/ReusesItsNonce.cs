using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Nonces are what a server makes once.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does wrong.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
public sealed class ReusesItsNonce(string id, string title, string requirement, string rule) : ServerFault(id, title, requirement, rule)
{
    /// <inheritdoc/>
    public override DmServerOptions Engine(DmServerOptions options) =>
        (options ?? throw new ArgumentNullException(nameof(options))) with { NonceSource = () => [.. "the same as ever."u8] };
}

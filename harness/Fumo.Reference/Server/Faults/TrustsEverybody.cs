using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Credentials are not looked at.</summary>
public sealed class TrustsEverybody() : ServerFault(
    "L16", "takes any credentials, or none", "L-SEC-01-S", "dm.unauthenticated")
{
    /// <inheritdoc/>
    public override DmServerOptions Engine(DmServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { Authentication = options.Authentication with { Scheme = Dm.AuthenticationScheme.None } };
    }
}

using Fumo.Session;

namespace Fumo.Reference;

/// <summary>What the device takes is not heard.</summary>
public sealed class BeyondMaxObjSize() : ServerFault(
    "M137c", "sends a package that is larger than the device's MaxObjSize", "FUMO-S-006", "server.package.limits")
{
    /// <inheritdoc/>
    public override DmServerOptions Engine(DmServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { HearsMaxObjSize = false };
    }
}

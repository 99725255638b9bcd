using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Everything is fine, and nothing is done.</summary>
public sealed class NodsToEverything() : ServerFault(
    "L11", "answers 200 to everything, asks nobody for credentials, and commands nothing", "FUMO-S-019", "server.request.update")
{
    /// <inheritdoc/>
    public override DmServerOptions Engine(DmServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { Authentication = ServerAuthentication.None };
    }

    /// <inheritdoc/>
    public override StatusCode? Answering(DeviceVisit visit, Command command, StatusCode? honest) => StatusCode.Ok;

    /// <inheritdoc/>
    public override bool Begins(DeviceVisit visit, Job job, bool honest) => false;
}

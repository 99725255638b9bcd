using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A request is answered as if something followed.</summary>
public sealed class PromisesAndForgets() : ServerFault(
    "M139", "answers 200 to a request for an update and commands nothing", "FUMO-S-014", "server.request.status")
{
    /// <inheritdoc/>
    public override bool IsMild => true;

    /// <inheritdoc/>
    public override StatusCode? Answering(DeviceVisit visit, Command command, StatusCode? honest)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return command is Alert { Code: AlertCode.GenericAlert } && honest == StatusCode.AcceptedForProcessing ? StatusCode.Ok : honest;
    }

    /// <inheritdoc/>
    public override bool Begins(DeviceVisit visit, Job job, bool honest)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return honest && !visit.IsRequested;
    }
}

namespace Fumo.Reference;

/// <summary>A request is noted, and dealt with when the device comes again.</summary>
public sealed class AnswersRequestsLater() : ServerVariant(
    "A74", "answers 202 to a request for an update and commands in a later session", "FUMO-S-014")
{
    /// <inheritdoc/>
    public override bool Begins(DeviceVisit visit, Job job, bool honest)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return honest && !visit.IsRequested;
    }
}

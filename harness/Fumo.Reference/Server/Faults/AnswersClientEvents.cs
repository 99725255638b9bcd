using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>What is no Generic Alert is not found.</summary>
public sealed class AnswersClientEvents() : ServerFault("S33", "answers 404 to a client event", "L-REP-15-S", "dm.client-event")
{
    /// <inheritdoc/>
    public override SyncMl Sending(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.WithEach<Status>(status => status.SourceRefs is [EventSource] ? status with { Data = "404" } : status);
    }

    private const string EventSource = "./DevDetail/Ext";
}

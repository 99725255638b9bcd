using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A device that is slow now and then, so that package #0 is sent again, and that opens a session for each copy.</summary>
public sealed class AnswersEachNotification() : DeviceVariant("P12", "opens a session for each copy of a notification, now and then late", "L-PRO-03")
{
    private const int EachTime = 8;
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(7);
    private int sessions;

    /// <inheritdoc/>
    public override ReferenceDeviceOptions Configured(ReferenceDeviceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { AnswersEachNotification = true };
    }

    /// <inheritdoc/>
    public override async ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.HasAlert(AlertCode.ServerInitiatedManagement) && sessions++ % EachTime == 0)
        {
            await Task.Delay(Late, Device.Time);
        }

        return message;
    }
}

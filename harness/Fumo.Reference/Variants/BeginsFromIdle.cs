using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>A new download begins at 10, whatever State was, and stays there until the user agrees.</summary>
public sealed class BeginsFromIdle() : DeviceVariant("A30", "goes to State 10 on an accepted Exec and to 30 when the download begins", "FUMO-C-008")
{
    private static readonly TimeSpan Consideration = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public override OperationOrder? Starting(OperationOrder order, OperationOrder? honest)
    {
        if (honest is { Operation: not FumoOperation.Update })
        {
            Device.SetState(honest.Root, FumoState.Idle);
        }

        return honest;
    }

    /// <inheritdoc/>
    public override Task GoingOnAsync(OperationOrder order, FumoState next, CancellationToken cancel) =>
        next == FumoState.DownloadProgressing ? Task.Delay(Consideration, Device.Time, cancel) : Task.CompletedTask;
}

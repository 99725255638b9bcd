using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>State is at 30 or 60 before the Status of the Exec is written.</summary>
public sealed class BeginsAtOnce() : DeviceVariant("A30b", "is in State 30 or 60 when it answers the Exec", "FUMO-C-008")
{
    /// <inheritdoc/>
    public override OperationOrder? Starting(OperationOrder order, OperationOrder? honest)
    {
        if (honest is not null)
        {
            Device.SetState(honest.Root, honest.Operation == FumoOperation.Update ? FumoState.UpdateProgressing : FumoState.DownloadProgressing);
        }

        return honest;
    }
}

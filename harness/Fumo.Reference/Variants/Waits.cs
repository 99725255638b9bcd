using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>A device that waits before it goes on: for its user, its battery, its hour.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does, in a sentence.</param>
/// <param name="beforeDownload">How long it waits before a download.</param>
/// <param name="beforeUpdate">How long it waits before an update.</param>
public sealed class Waits(string id, string title, TimeSpan beforeDownload, TimeSpan beforeUpdate) : DeviceVariant(id, title, "FUMO-C-005")
{
    /// <inheritdoc/>
    public override Task GoingOnAsync(OperationOrder order, FumoState next, CancellationToken cancel) =>
        Task.Delay(next == FumoState.DownloadProgressing ? beforeDownload : beforeUpdate, Device.Time, cancel);
}

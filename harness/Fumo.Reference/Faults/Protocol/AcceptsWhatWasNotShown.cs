using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>Every header gets the Status of accepted credentials.</summary>
public sealed class AcceptsWhatWasNotShown() : DeviceFault(
    "D16", "answers 212 to headers without credentials", "L-PRO-25", "dm.status-212")
{
    private bool isProven;

    /// <inheritdoc/>
    public override SyncMl Receiving(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        isProven = message.Header.Cred is not null;
        return message;
    }

    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return ValueTask.FromResult(message.WithEach<Status>(status =>
            status.IsOfHeader() && status.Code == (int)StatusCode.Ok && !isProven ? status with { Data = "212" } : status));
    }
}

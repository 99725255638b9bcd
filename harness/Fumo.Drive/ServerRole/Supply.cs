using Fumo.Mo;

namespace Fumo.Drive;

/// <summary>What the operations of one FUMO would work on, as far as the harness has seen to it.</summary>
internal sealed class Supply
{
    private readonly Dictionary<FumoOperation, Supplied> urls = [];

    /// <summary>What lies on the device, ready for an update; null when that is not known.</summary>
    public Supplied? OnDevice { get; set; }

    /// <summary>A PkgURL was set; null when it was not taken.</summary>
    public void SetUrl(FumoOperation operation, Supplied? supplied)
    {
        urls.Remove(operation);
        if (supplied is not null)
        {
            urls.Add(operation, supplied);
        }
    }

    /// <summary>What an operation works on; null when that is not known.</summary>
    public Supplied? For(FumoOperation operation) =>
        operation == FumoOperation.Update ? OnDevice : urls.GetValueOrDefault(operation);

    /// <summary>An operation has ended: what lies on the device now.</summary>
    public void Ended(FumoOperation operation, bool isSuccess)
    {
        // A download that failed may have cost what was there before.
        OnDevice = operation == FumoOperation.Download && isSuccess ? For(operation) : null;
    }
}

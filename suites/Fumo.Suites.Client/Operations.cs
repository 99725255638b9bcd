using Fumo.Drive;
using Fumo.Mo;
using Fumo.Plan;
using Fumo.Session;

namespace Fumo.Suites.Client;

/// <summary>One operation from its command to the State that it leaves, as most scenarios play it.</summary>
internal static class Operations
{
    /// <summary>The operations that fetch a package from a URL of their own.</summary>
    public static IReadOnlyList<FumoOperation> Fetching { get; } = [FumoOperation.Download, FumoOperation.DownloadAndUpdate];

    /// <summary>The node of such an operation's URL, relative to the object.</summary>
    /// <param name="operation">Download or DownloadAndUpdate.</param>
    public static string UrlNode(this FumoOperation operation) => $"{operation.NodeName()}/PkgURL";

    /// <summary>Sets the URL where the operation has one, commands it, waits for its alert, and reads State.</summary>
    /// <param name="device">The client.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="correlator">Its correlator, or none.</param>
    /// <param name="kind">The kind of package that a URL leads to.</param>
    /// <param name="misbehaviour">How the package is served; null for well.</param>
    /// <param name="isApart">True to set the URL in an earlier session, and the other operation's after it; for an Update, to look at State while it is at work.</param>
    /// <returns>What was commanded.</returns>
    /// <remarks>
    /// A client may know download descriptors alone and not say so (5.1.5 lets PkgURL name either): the first good package that
    /// fails without one is tried with one.
    /// </remarks>
    public static async Task<CommandedExec> PlayAsync(
        this Device device,
        FumoOperation operation,
        string? correlator = null,
        string kind = PackageKind.Good,
        Misbehaviour? misbehaviour = null,
        bool isApart = false)
    {
        (CommandedExec exec, ReceivedAlert? alert) = await device.PlayOnceAsync(operation, correlator, kind, misbehaviour, isApart);
        if (kind != PackageKind.Good || misbehaviour is not null || !Fetching.Contains(operation) || alert is not { IsFailure: true } || !device.MayWantDescriptors)
        {
            return exec;
        }

        device.PreferDescriptors(true);
        (exec, alert) = await device.PlayOnceAsync(operation, correlator is null ? null : Correlator.Unique(), kind, null, isApart);
        if (alert is not { IsSuccess: true })
        {
            device.PreferDescriptors(false);
        }

        return exec;
    }

    /// <summary>Plays an operation with a correlator and then without; both again when the client refused only one of them.</summary>
    /// <param name="device">The client.</param>
    /// <param name="operation">The operation.</param>
    public static async Task PlayBothWaysAsync(this Device device, FumoOperation operation)
    {
        bool differs = true;
        for (int round = 0; round < 2 && differs; round++)
        {
            CommandedExec with = await device.PlayAsync(operation, Correlator.Unique());
            CommandedExec without = await device.PlayAsync(operation, isApart: true);
            differs = with.IsRefused != without.IsRefused;
        }
    }

    /// <summary>The operation by which packages are fetched: Download, or DownloadAndUpdate where there is no other; null where there is none.</summary>
    /// <param name="root">The object.</param>
    public static FumoOperation? FirstFetching(this FumoRoot root) => Fetching.Cast<FumoOperation?>().FirstOrDefault(operation => root.Has(operation!.Value));

    /// <summary>Brings a package onto the device and has it installed, by the fewest commands that the client offers.</summary>
    /// <param name="device">The client.</param>
    /// <param name="kind">The kind of package.</param>
    public static async Task InstallAsync(this Device device, string kind)
    {
        await device.DiscoverAsync();
        if (device.Root.Has(FumoOperation.DownloadAndUpdate))
        {
            await device.PlayAsync(FumoOperation.DownloadAndUpdate, Correlator.Digits(), kind);
        }
        else if (device.Root.Has(FumoOperation.Update))
        {
            await device.DeliverAsync(kind);
            await device.PlayAsync(FumoOperation.Update, Correlator.Digits());
        }
    }

    private static async Task<(CommandedExec Exec, ReceivedAlert? Alert)> PlayOnceAsync(
        this Device device, FumoOperation operation, string? correlator, string kind, Misbehaviour? misbehaviour, bool isApart)
    {
        CommandedExec? exec = null;
        bool fetches = Fetching.Contains(operation);
        if (isApart && fetches)
        {
            await device.InSessionAsync(_ => device.ReplaceUrlsAsync(operation, kind, misbehaviour));
        }

        await device.InSessionAsync(async _ =>
        {
            if (!fetches)
            {
                // What State was before tells an end of this operation from what an earlier one left.
                await device.ReadStateAsync();
            }
            else if (!isApart)
            {
                await device.ReplaceUrlAsync(operation, kind, misbehaviour);
            }

            exec = await device.ExecAsync(operation, correlator);
        });
        ReceivedAlert? alert = await device.UntilAlertAsync(exec!, isWoken: isApart && !fetches);
        await device.ReadStateAsync();
        return (exec!, alert);
    }

    // The operation's own comes first: a client that goes by the last Replace is led astray.
    private static async Task ReplaceUrlsAsync(this Device device, FumoOperation operation, string kind, Misbehaviour? misbehaviour)
    {
        await device.ReplaceUrlAsync(operation, kind, misbehaviour);
        foreach (FumoOperation other in Fetching.Where(other => other != operation && device.Root.Has(other)))
        {
            await device.ReplaceUrlAsync(other);
        }
    }
}

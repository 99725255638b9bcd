using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Does what an operation is: downloads, checks, flashes, and moves State along (FUMO 1.0.2, 6).</summary>
internal sealed class OperationRunner(ReferenceDeviceOptions options, DeviceRecord record, BehaviourChain behaviours, IWebClient web, TimeProvider time)
{
    private readonly List<CancellationTokenSource> cancellable = [];
    private readonly DownloadAgent agent = new(options, behaviours, web, time);

    public Task<DownloadOutcome> FetchAsync(string url, CancellationToken cancel) => agent.FetchAsync(url, cancel);

    /// <summary>Cancels every operation whose update has not begun; false when there is none.</summary>
    public bool Cancel()
    {
        CancellationTokenSource[] open = [.. cancellable];
        foreach (CancellationTokenSource one in open)
        {
            // Not CancelAsync: that leaves the loop.
            one.Cancel();
        }

        return open.Length > 0;
    }

    public async Task<OperationResult> RunAsync(FumoObject fumo, OperationOrder order, CancellationToken cancel)
    {
        using CancellationTokenSource user = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        if (order.Operation == FumoOperation.Update)
        {
            return await UpdateAsync(fumo, order, cancel);
        }

        ResultCode downloaded = await UntilCancelledAsync(user, () => DownloadAsync(fumo, order, user.Token), cancel);
        return downloaded != ResultCode.Successful
            ? new OperationResult(order, downloaded, FumoState.DownloadFailed, HasDownloadFailed: true)
            : order.Operation == FumoOperation.Download
            ? new OperationResult(order, downloaded, FumoState.ReadyToUpdate, HasDownloadFailed: false)
            : await UpdateAsync(fumo, order, cancel);
    }

    // Before the update begins the user may change his mind; the package, as far as it is there, is dropped.
    private async Task<ResultCode> UntilCancelledAsync(CancellationTokenSource user, Func<Task<ResultCode>> download, CancellationToken cancel)
    {
        cancellable.Add(user);
        try
        {
            return await download();
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return ResultCode.UserCancelled;
        }
        finally
        {
            cancellable.Remove(user);
        }
    }

    private async Task<ResultCode> DownloadAsync(FumoObject fumo, OperationOrder order, CancellationToken cancel)
    {
        await behaviours.GoingOnAsync(order, FumoState.DownloadProgressing, cancel);
        fumo.DropPackage();
        fumo.SetState(FumoState.DownloadProgressing);
        DownloadOutcome outcome = behaviours.DownloadDone(order, await agent.FetchAsync(order.Url, cancel));
        if (outcome.Code != ResultCode.Successful)
        {
            return outcome.Code;
        }

        fumo.KeepPackage(outcome.Octets, outcome.Name);
        fumo.SetState(FumoState.DownloadComplete);
        ResultCode code = Check(fumo, order, out _);
        if (code == ResultCode.Successful)
        {
            fumo.SetState(FumoState.ReadyToUpdate);
        }
        else
        {
            fumo.DropPackage();
        }

        return code;
    }

    private ResultCode Check(FumoObject fumo, OperationOrder order, out PackageFile? package)
    {
        package = PackageFile.TryRead(fumo.Package());
        return behaviours.PackageChecked(order, package, PackageCheck.Of(package, options.Model, record.Firmware));
    }

    private async Task<OperationResult> UpdateAsync(FumoObject fumo, OperationOrder order, CancellationToken cancel)
    {
        await behaviours.GoingOnAsync(order, FumoState.UpdateProgressing, cancel);
        fumo.SetState(FumoState.UpdateProgressing);
        ResultCode code = Check(fumo, order, out PackageFile? package);
        if (code == ResultCode.Successful)
        {
            if (options.OperationTime > TimeSpan.Zero)
            {
                await Task.Delay(options.OperationTime, time, cancel);
            }

            code = package?.IsFlashable == false ? ResultCode.UpdateFailed : code;
        }

        bool isDone = code == ResultCode.Successful;
        if (isDone)
        {
            record.Firmware = package?.To ?? record.Firmware;
        }

        fumo.SetState(isDone ? FumoState.UpdateSuccessfulHaveData : FumoState.UpdateFailedHaveData);
        fumo.DropPackage();
        return new OperationResult(
            order, code, isDone ? FumoState.UpdateSuccessfulNoData : FumoState.UpdateFailedNoData, HasDownloadFailed: false);
    }
}

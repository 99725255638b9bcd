using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>Which values of State an operation that failed may leave (FUMO 1.0.2, 6, figure 2).</summary>
internal static class FailedStates
{
    // The kinds of package that the update does not refuse before it begins.
    private const string Good = "good";
    private const string Failing = "failing";

    private static readonly FumoState[] Download = [FumoState.Idle, FumoState.DownloadFailed];

    private static readonly FumoState[] Update = [FumoState.Idle, FumoState.UpdateFailedHaveData, FumoState.UpdateFailedNoData];

    private static readonly FumoState[] Either = [FumoState.Idle, FumoState.DownloadFailed, FumoState.UpdateFailedHaveData, FumoState.UpdateFailedNoData];

    private static readonly FumoState[] Never =
        [FumoState.DownloadProgressing, FumoState.UpdateProgressing, FumoState.UpdateSuccessfulHaveData, FumoState.UpdateSuccessfulNoData];

    /// <summary>The values by the operation, by how far it came, and by what stood there before.</summary>
    internal static FumoState[] Of(RunView run, Execution one)
    {
        if (one.Alert!.Result == (int)ResultCode.UserCancelled)
        {
            return [.. Enum.GetValues<FumoState>().Except(Never), .. Before(run, one) ?? []];
        }

        return one.Operation switch
        {
            FumoOperation.Download => [.. Download, .. Kept(run, one)],
            FumoOperation.Update => OfUpdate(run, one),
            _ => OfBoth(run, one),
        };
    }

    // Without a package nothing begins: State stays, or shows an update that failed.
    private static FumoState[] OfUpdate(RunView run, Execution one)
    {
        bool isWithoutPackage = one is { IsToFail: true, Purpose.Package: null };
        return HasBegun(one) ? isWithoutPackage ? [.. Update, .. Before(run, one) ?? []] : Update
            : IsUnfit(one) && !isWithoutPackage ? Either
            : [.. Either, .. Before(run, one) ?? Enum.GetValues<FumoState>().Except(Never)];
    }

    private static FumoState[] OfBoth(RunView run, Execution one)
    {
        bool isArrived = run.FetchesOf(one).Any(fetch => fetch.IsPackage && fetch.End is { IsComplete: true, HttpStatus: >= 200 and < 300, Cause: null });
        bool isDownloadFailed = one.Purpose?.Offer is not null ? !isArrived : !isArrived && !HasBegun(one) && IsOfDownload(one.Alert!.Result);
        return isDownloadFailed ? [.. Download, .. Kept(run, one)] : HasBegun(one) ? Update : Either;
    }

    private static bool HasBegun(Execution one) =>
        one.Alert!.Result is (int)ResultCode.UpdateFailed or (int)ResultCode.UpdateOutOfMemory || one.Purpose?.Package == Failing;

    // Whether a package that is unfit ends the download or the update, is the client's to say.
    private static bool IsUnfit(Execution one) =>
        one.Alert!.Result is >= 402 and <= 405 || one.Purpose?.Package is not (null or Good or Failing);

    private static bool IsOfDownload(int? code) => code is 406 or 407 or 411 or 412 or 500 or 501 or 503;

    // What is held from before is still held where nothing was replaced since.
    private static FumoState[] Kept(RunView run, Execution one)
    {
        StateSample? before = run.States.LastOrDefault(sample => sample.Root == one.Root && sample.Number <= one.Number);
        int ended = run.Operations.Where(other => other.Root == one.Root && other.EndsAt < one.Number).Select(other => other.EndsAt)
            .Concat(run.Deliveries.Where(delivery => delivery.Root == one.Root && delivery.Last.Number < one.Number).Select(delivery => delivery.Last.Number))
            .DefaultIfEmpty(0).Max();
        int known = Math.Max(before?.AskedAt ?? 0, ended);
        bool isReplaced = run.Writes.Any(write => write.Number > known && write.Number <= one.Number && write.IsTaken && run.Locate(write.Uri) is var (root, path) && root == one.Root
            && path is FumoNodes.DownloadPkgUrl or FumoNodes.DownloadAndUpdatePkgUrl or FumoNodes.PkgData);
        bool isHeld = before is null || ended > before.AskedAt || before.State is FumoState.DownloadComplete or FumoState.ReadyToUpdate;
        return isHeld && !isReplaced ? [FumoState.DownloadComplete, FumoState.ReadyToUpdate] : [];
    }

    // The value of before, or what the client makes of it by itself; null where it is not known.
    private static IEnumerable<FumoState>? Before(RunView run, Execution one)
    {
        StateSample? before = run.States.LastOrDefault(sample => sample.Root == one.Root && sample.Number <= one.Number);
        bool isKnown = before?.State is not null && !run.Operations.Any(other => other.Root == one.Root && other.Number < one.Number && other.EndsAt > before.AskedAt && other != one);
        return isKnown ? Enum.GetValues<FumoState>().Where(state => StateDiagram.CanReach(before!.State!.Value, state, [])) : null;
    }
}

using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>Whether a result code can be true.</summary>
internal static class ResultChecks
{
    internal static Deviation? Outcome(RunView run, ClientAlert alert)
    {
        Execution exec = alert.Exec!;
        bool isSuccess = alert.Outcome == ResultOutcome.Success;
        if (isSuccess == exec.IsToSucceed)
        {
            return null;
        }

        if (isSuccess)
        {
            return Expect.Not(
                $"{exec.Name} could not succeed, but the alert reports success; report a code of 400 to 599.", "a failure code", alert.Data);
        }

        return Excuse(run, alert) ?? Expect.Not(
            $"{exec.Name} had all it needs, but the alert reports a failure; report 200 when the operation succeeded, and let it succeed with a good package.",
            "a success code", alert.Data);
    }

    // Only what cannot be meant: an HTTP status that means something else here, a cause of another phase.
    internal static Deviation? Cause(RunView run, ClientAlert alert)
    {
        Execution exec = alert.Exec!;
        int code = alert.Result!.Value;
        Fetch[] fetches = [.. run.FetchesOf(exec).Where(fetch => fetch.IsGet && fetch.Number < alert.Message.Number)];
        bool isRefused = fetches.Length > 0 && fetches[^1].End is { HttpStatus: >= 400 } && !fetches.Any(fetch => fetch.IsPackage && fetch.End is { HttpStatus: < 300 });
        bool isHttpStatus = code is 401 or 403 or 404 && isRefused && fetches[^1].End!.HttpStatus == code;
        bool isUpdatesOwn = code == (int)ResultCode.UpdateOutOfMemory && isRefused;
        bool isDownloadsOwn = exec.Operation == FumoOperation.Update
            && code is (int)ResultCode.AlternateDownloadAuthentication or (int)ResultCode.AlternateDownloadTimeout
                or (int)ResultCode.AlternateDownloadServerUnavailable or (int)ResultCode.DownloadNetworkTrouble;
        return isHttpStatus
                ? Expect.Not($"The result code of {exec.Name} is the HTTP status of the package server, which means something else here; translate it.", "a code for the download's failure", alert.Data)
            : isUpdatesOwn
                ? Expect.Not($"The result code of {exec.Name} tells of an update, but no package had arrived.", "a code for the download's failure", alert.Data)
            : isDownloadsOwn
                ? Expect.Not($"The result code of {exec.Name} tells of a download, but an Update downloads nothing.", "a code for the update's failure", alert.Data)
            : null;
    }

    // A failure that lies outside of the device is nobody's breach.
    private static Deviation? Excuse(RunView run, ClientAlert alert)
    {
        Execution exec = alert.Exec!;
        if (alert.Result == (int)ResultCode.UserCancelled)
        {
            return Deviation.Undecided("operator", $"{exec.Name} was cancelled at the device; confirm it and run again.");
        }

        bool isFetching = exec.Operation != FumoOperation.Update && exec.Purpose?.Offer is not null;
        Fetch[] fetches = isFetching ? [.. run.FetchesOf(exec).Where(fetch => fetch.IsPackage && fetch.Number < alert.Message.Number)] : [];
        return isFetching && fetches.Length > 0 && !fetches.Any(fetch => fetch.End is { IsComplete: true })
            ? Deviation.Undecided("connection", $"The package of {exec.Name} never reached the device whole ({fetches[^1].End?.Cause ?? "the connection ended"}); run again.")
            : null;
    }
}

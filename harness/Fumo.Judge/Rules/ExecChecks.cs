using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>What the Exec rules look at.</summary>
internal static class ExecChecks
{
    // The codes by which a client says that it cannot do this at all, rather than not now.
    private static bool IsUnsupported(int? code) => code is 404 or 405 or 406 or 501;

    internal static Deviation? Supported(Execution[] executions)
    {
        if (executions.Any(one => one.IsAccepted))
        {
            return null;
        }

        string codes = string.Join(", ", executions.Select(one => $"{one.Name}: {one.Code}"));
        return executions.All(one => IsUnsupported(one.Code))
            ? Expect.Not("No Exec on the object was ever accepted; Exec must be supported on its operations.", "202 for an Exec", codes)
            : Deviation.Undecided("refused", $"Every Exec was refused for the time being ({codes}); bring the device into a state in which it can update.");
    }

    /// <summary>True when it was done without a Status, and that cannot be because its session broke off.</summary>
    internal static bool IsUnanswered(RunView run, Execution one) =>
        one is { IsRefused: false, Alert: not null }
        && (one.Sent.LastStatus is not null || one.Sent.Message.Session?.Next(Side.Client, one.Number) is not null || !run.Executions.Any(other => other.Code == 202));

    internal static Deviation? Accepted(RunView run, Execution one)
    {
        if (one.Code == 202)
        {
            return null;
        }

        int answered = one.Sent.LastStatus?.Message.Number ?? one.Number;
        bool isLater = (one.Alert is { } alert && alert.Message.Number > answered)
            || run.FetchesOf(one).Any(fetch => fetch.Number > answered && fetch.Number < one.EndsAt);
        string answer = one.Sent.LastStatus is { } status ? $"was answered with {Expect.Quote(status.Element.Data)}" : "got no Status";
        Deviation wrong = Expect.Not(
            $"{one.Name} {answer} although its work was done later; answer 202 and send the outcome as an alert.",
            "202", one.Sent.LastStatus?.Element.Data ?? Expect.None);
        return isLater ? wrong : wrong with { Message = $"{one.Name} {answer}; answer 202 where the outcome follows in an alert.", Ruling = "exec.synchronous" };
    }

    internal static Deviation? Refused(RunView run, Execution one)
    {
        Place? at = one.Alert?.At ?? StrayFetch(run, one)?.At;
        return at is null
            ? null
            : Expect.Not(
                $"{one.Name} was refused with {one.Code}, but the operation was started all the same; do nothing after a refusal.",
                "no download and no alert", one.Alert is null ? "a download" : $"an alert with {Expect.Quote(one.Alert.Data)}") with { At = at };
    }

    internal static Deviation? Possible(RunView run, Execution one)
    {
        if (one.IsAccepted || !IsUnsupported(one.Code))
        {
            // Refused for the time being and taken another time: that it is possible was seen.
            return one.IsAccepted || IsAcceptedElsewhere(run, one) ? null : Deviation.Undecided("refused", $"{one.Name} was refused with {one.Code}; bring the device into a state in which it can do this.");
        }

        string node = one.Operation!.Value.NodeName();
        return IsAcceptedElsewhere(run, one) ? Deviation.Undecided("refused", $"{one.Name} was refused with {one.Code} here, though not everywhere.")
            : one.Root!.Of(node) == Presence.Present
                ? Expect.Not($"{node} exists, but Exec on it is not possible; support it or leave the node out.", "202", one.Sent.LastStatus!.Element.Data)
                : Deviation.Undecided("refused", $"{one.Name} was refused with {one.Code}; the device does not seem to have the node.");
    }

    private static bool IsAcceptedElsewhere(RunView run, Execution one) =>
        run.Executions.Any(other => other.Operation == one.Operation && other.Root == one.Root && other.IsAccepted && IsAfterDownload(run, other) == IsAfterDownload(run, one));

    // An Update may well be possible for one way by which packages come and not for the other.
    private static bool IsAfterDownload(RunView run, Execution one) =>
        one.Operation == FumoOperation.Update
        && run.Operations.LastOrDefault(other => other.Root == one.Root && other.Number < one.Number && other.Operation == FumoOperation.Download) is { } download
        && !run.Deliveries.Any(delivery => delivery.Root == one.Root && delivery.IsTaken && delivery.Last.Number > download.Number && delivery.Last.Number < one.Number);

    internal static Deviation? OnlyDownloads(RunView run, Execution one)
    {
        HashSet<FumoState?> before = [.. run.States.Where(sample => sample.Root == one.Root && sample.Number <= one.Number).TakeLast(1).Select(sample => sample.State)];
        before.UnionWith(before.Contains(FumoState.UpdateFailedHaveData) ? [FumoState.UpdateFailedNoData] : []);
        before.UnionWith(before.Contains(FumoState.UpdateSuccessfulHaveData) ? [FumoState.UpdateSuccessfulNoData] : []);
        StateSample? updating = StateChecks.After(run, one).FirstOrDefault(sample => sample.State >= FumoState.UpdateProgressing && !before.Contains(sample.State));
        return updating is null
            ? null
            : Expect.Not(
                $"After Exec on Download State was {updating.Text}, which only an update leads to; a Download ends with the package (40, 50) or without (20), and Exec on Update installs it.",
                "State 10 to 50", updating.Text) with { At = updating.At };
    }

    internal static Deviation? OnlyUpdates(RunView run, Execution one)
    {
        Fetch? fetch = run.Fetches.FirstOrDefault(fetch => fetch.IsGet && fetch.Number > one.Number && fetch.Number < one.EndsAt
            && !run.Operations.Any(other => other.Operation != FumoOperation.Update && other.Number < fetch.Number && other.EndsAt > fetch.Number));
        return fetch is null
            ? null
            : Expect.Not("During an Update the package was fetched again; use the one that was received before.", "no download", fetch.Entry.Url) with { At = fetch.At };
    }

    internal static Deviation? GoesOn(RunView run, Execution one)
    {
        StateSample? last = StateChecks.Settled(run, one).LastOrDefault();
        bool isStuck = IsPackageHeld(last);
        if (one.Alert is null)
        {
            last = StateChecks.After(run, one).LastOrDefault();
            isStuck = run.Record.IsOperationTimeoutGiven && IsPackageHeld(last) && !IsPackageHeld(run.States.LastOrDefault(sample => sample.Root == one.Root && sample.Number <= one.Number));
            return isStuck ? Stuck(last!) : Deviation.Undecided("timeout", $"{one.Name} did not come to an end that could be seen.");
        }

        return isStuck && one.Alert.Outcome == ResultOutcome.Success ? Stuck(last!) : null;
    }

    internal static bool IsDownloadFailed(RunView run, Execution one)
    {
        Fetch[] fetches = [.. run.FetchesOf(one).Where(fetch => fetch.IsGet && fetch.Number < one.EndsAt)];
        return one.Operation == FumoOperation.DownloadAndUpdate && one.IsToFail && fetches.Length > 0
            && !fetches.Any(fetch => fetch.IsPackage && fetch.End is { IsComplete: true, HttpStatus: >= 200 and < 300, Cause: null });
    }

    internal static Deviation? Stops(RunView run, Execution one)
    {
        StateSample? updated = StateChecks.After(run, one).FirstOrDefault(sample => sample.State is FumoState.UpdateProgressing || IsSuccess(sample));
        if (updated is not null && !StateChecks.IsOld(run, one, updated))
        {
            return Expect.Not($"The download failed, but State was {updated.Text} afterwards, which only an update leads to; install nothing after a failed download.", "State 20 or 10", updated.Text) with { At = updated.At };
        }

        return one.Alert!.Outcome == ResultOutcome.Success
            ? Expect.Not("The download failed, but the alert reports success.", "a failure code", one.Alert.Data) with { At = one.Alert.At }
            : null;
    }

    private static bool IsPackageHeld(StateSample? sample) => sample?.State is FumoState.DownloadComplete or FumoState.ReadyToUpdate;

    private static bool IsSuccess(StateSample sample) => sample.State is FumoState.UpdateSuccessfulHaveData or FumoState.UpdateSuccessfulNoData;

    private static Deviation Stuck(StateSample sample) => Expect.Not(
        "After its download the DownloadAndUpdate did not go on to the update; no further command may be needed.", "State 60 or later", sample.Text) with { At = sample.At };

    private static Fetch? StrayFetch(RunView run, Execution one)
    {
        string? offer = one.Purpose?.Offer;
        int answered = one.Sent.LastStatus!.Message.Number;
        return offer is null
            ? null
            : run.Fetches.FirstOrDefault(fetch => fetch.IsGet && fetch.Entry.Offer == offer && fetch.Number > answered
                && !run.Operations.Any(other => other.Purpose?.Offer == offer && other.Number < fetch.Number));
    }
}

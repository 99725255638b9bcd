using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>What the rules on downloads and deliveries look at.</summary>
internal static class DownloadChecks
{
    internal static Deviation? Fetched(RunView run, Execution one)
    {
        if (run.FetchesOf(one).Any(fetch => fetch.IsPackage && fetch.Number < one.EndsAt && !IsLater(run, fetch, one)))
        {
            return null;
        }

        Fetch? other = run.Fetches.FirstOrDefault(fetch => fetch.IsPackage && fetch.Number > one.Number && fetch.Number < one.EndsAt);
        return Expect.Not(
            $"{one.Name} reported success, but the package of its PkgURL was not fetched; read the PkgURL of the node that is executed.",
            "a GET of the package", other?.Entry.Url ?? "no GET");
    }

    // The two sides of a connection do not see its end at the same moment.
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(2);

    private static bool IsLater(RunView run, Fetch fetch, Execution one) =>
        fetch.End is { } end && end.Number > one.EndsAt && end.Time - one.Alert!.Message.Entry.Time > Skew;

    internal static Deviation? Commanded(RunView run, Fetch fetch)
    {
        bool isCommanded = run.Executions.Any(one => one.Operation is not null && one.Number < fetch.Number
            && (one.Purpose?.Offer == fetch.Entry.Offer || (!one.IsRefused && one.EndsAt > fetch.Number)));
        return isCommanded
            ? null
            : Expect.Not("A package was fetched although no operation was commanded; wait for the Exec.", "no GET before an Exec", $"GET {fetch.Entry.Url}");
    }

    /// <summary>The operation whose PkgURL named what is fetched: by its Exec, or else by the last PkgURL that was set; null when neither tells.</summary>
    internal static FumoOperation? OperationOf(RunView run, Fetch fetch) =>
        run.Executions.FirstOrDefault(one => one.Purpose?.Offer is { } offer && offer == fetch.Entry.Offer)?.Operation
        ?? run.Writes.LastOrDefault(write => write.Number < fetch.Number && IsAddress(write, fetch.Entry.Url)) switch
        {
            { } write => run.Locate(write.Uri)?.Path switch
            {
                FumoNodes.DownloadPkgUrl => FumoOperation.Download,
                FumoNodes.DownloadAndUpdatePkgUrl => FumoOperation.DownloadAndUpdate,
                _ => null,
            },
            null => null,
        };

    /// <summary>True when the operation was watched to the end of the run, or has betrayed itself before.</summary>
    internal static bool IsWatched(RunView run, Execution one) =>
        run.HasFactAfter(Facts.Quiet, one.Alert!.AcknowledgedAt) || Again(run, one) is not null;

    internal static Deviation? Retried(RunView run, Execution one) => Again(run, one) is { } again
        ? Expect.Not(
            $"After the alert of {one.Name} was acknowledged the device started again by itself; wait for a new command.",
            "nothing until a new command", again.What) with { At = again.At }
        : null;

    internal static Deviation? Taken(RunView run, Delivery delivery) => delivery.Last.Code switch
    {
        >= 200 and < 300 => null,
        403 or 404 or 405 or 406 or 413 or 414 or 420 or 425 => Deviation.Undecided("refused", $"The package was refused with {delivery.Last.Code}; send one that the device has room and use for."),
        418 when delivery.Chunks[0].IsAdd => Deviation.Undecided("refused", "Add of the package was answered with 418, for the node is there."),
        var code => Expect.Not("A package that was delivered whole by DM was not taken.", "200", $"{code}"),
    };

    internal static Deviation? Installed(RunView run, Delivery delivery)
    {
        int at = delivery.Last.Number;
        int next = run.Executions.Where(one => one.Root == delivery.Root && one.Number >= at).Select(one => one.Number)
            .Concat(run.Breaks.Where(one => one > at)).DefaultIfEmpty(int.MaxValue).Min();
        bool isIdle = !run.Operations.Any(one => one.Root == delivery.Root && one.Number < at && one.EndsAt > at);
        FumoState? before = run.States.LastOrDefault(sample => sample.Root == delivery.Root && sample.Number < at)?.State;
        StateSample? updating = run.States.FirstOrDefault(sample => sample.Root == delivery.Root && sample.AskedAt > at && sample.Number < next
            && sample.State >= FumoState.UpdateProgressing && (before is null || !StateDiagram.CanReach(before.Value, sample.State.Value, [])));
        return isIdle && updating is not null
            ? Expect.Not("The arrival of the package started an update; wait for Exec on Update.", "State 10 to 50", updating.Text) with { At = updating.At }
            : null;
    }

    private static bool IsAddress(NodeWrite write, string url) => write.Text?.Trim() is { Length: > 0 } set && Path(set) == Path(url);

    private static string Path(string url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? absolute) && absolute.Scheme is "http" or "https" ? absolute.AbsolutePath : url;

    // A fetch of the same offer, or an update under way, with no Exec on the object since the alert.
    private static (string What, Place At)? Again(RunView run, Execution one)
    {
        int from = one.Alert!.AcknowledgedAt;
        int to = run.Executions
            .Where(next => next.Root == one.Root && next.Number > one.Alert.Message.Number && next.Operation is not null)
            .Select(next => next.Number).Concat(run.Breaks.Where(at => at > from)).DefaultIfEmpty(int.MaxValue).Min();
        bool IsBetween(int number) => number > from && number < to;
        bool isBusy = run.Operations.Any(other => other != one && other.Root == one.Root && other.Number < one.EndsAt && other.EndsAt > one.EndsAt);
        Fetch? fetch = run.FetchesOf(one).FirstOrDefault(fetch => fetch.IsGet && IsBetween(fetch.Number) && !isBusy);

        // A State that never told the end is another fault than a second beginning.
        StateSample? update = run.States.SkipWhile(sample => sample.Root != one.Root || !IsBetween(sample.AskedAt) || IsProgress(sample))
            .FirstOrDefault(sample => sample.Root == one.Root && IsBetween(sample.AskedAt) && sample.Number < to && !isBusy && IsProgress(sample));
        return fetch is not null ? ($"GET {fetch.Entry.Url}", fetch.At)
            : update is not null ? ($"State {update.Text}", update.At)
            : Revoked(one) is { } other ? ($"an alert with {Expect.Quote(other.Data)} after one with {Expect.Quote(one.Alert.Data)}", other.At)
            : null;
    }

    // Who tells a failure and then a success has gone on in between. A code of the vendor's own may have been an interim one.
    private static ClientAlert? Revoked(Execution one) =>
        one.Alert is { Outcome: { } told } first && (told == ResultOutcome.Failure || first.Result == (int)ResultCode.Successful)
            ? one.Extras.FirstOrDefault(extra => extra.Outcome is { } other && other != told && extra.Message.Number > first.AcknowledgedAt)
            : null;

    private static bool IsProgress(StateSample sample) => sample.State is FumoState.DownloadProgressing or FumoState.UpdateProgressing;
}

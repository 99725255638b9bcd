using System.Text.RegularExpressions;
using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>
/// What the rules on a server's conclusions look at. States are the server's own words; so only their relation tells: what is
/// waited for, what succeeded and what failed must not read alike.
/// </summary>
internal static partial class ServerConclusionChecks
{
    /// <summary>Observations between 202 and the result, where the run shows what an end looks like.</summary>
    internal static IEnumerable<Conclusion> Pending(RunView run) =>
        Waiting(run).Where(one => Ends(run, one.Operation).Any() && !(IsLikeAnEnd(run, one) && StartsAnew(run)));

    internal static Deviation? Open(RunView run, Conclusion one) =>
        EndsLike(run, one).FirstOrDefault() is { } end
            ? Expect.Not(
                $"After 202 to {one.Exec!.Name} the server is in the state in which it is after result code {end.Alert!.Result}; the outcome is yet to come.",
                "a state of its own until the Generic Alert", Expect.Quote(one.State))
            : null;

    /// <summary>Observations after a refused Exec, where the run shows what waiting looks like.</summary>
    internal static IEnumerable<Conclusion> Refused(RunView run) =>
        run.Played.Timelines.Where(one => one is { Phase: Phase.Refused, State: not null, IsOver: true } && Waiting(run).Any() && !StartsAnew(run));

    internal static Deviation? NotWaiting(RunView run, Conclusion one) =>
        Waiting(run).Any(other => other.Told == one.Told)
            ? Expect.Not($"{one.Exec!.Name} was refused with {one.Exec.Code}, and the server still waits for its outcome; none will come.", "another state than after 202", Expect.Quote(one.State))
            : null;

    /// <summary>True when a code is shown, and not only words for it.</summary>
    internal static bool IsCodeShown(Conclusion one) => one.Entry.ResultCode is { } code && Number().IsMatch(code);

    internal static Deviation? Code(Conclusion one)
    {
        string sent = $"{one.Alert!.Result}";
        return Number().Matches(one.Entry.ResultCode!).Any(match => match.Value == sent)
            ? null
            : Expect.Not("The server shows another result code than the device reported.", sent, Expect.Quote(one.Entry.ResultCode));
    }

    /// <summary>Observations after a result of one kind, where it was seen what waiting for it looked like.</summary>
    internal static IEnumerable<Conclusion> Reported(RunView run, Phase phase) =>
        run.Played.Timelines.Where(one => one.Phase == phase && one.IsConcluded && Waiting(run, one).Any() && !(IsStillPending(run, one) && StartsAnew(run)));

    /// <summary>Failed operations of which it was observed what became, or after which the server commanded anew without being asked to.</summary>
    internal static IEnumerable<Execution> Failed(RunView run) =>
        run.Executions.Where(one => one is { IsAccepted: true, Alert: { IsAcknowledged: true, Outcome: ResultOutcome.Failure } } && (AfterFailure(run, one) is not null || IsCommandedAnew(run, one)));

    internal static Deviation? FailureConcluded(RunView run, Execution one) =>
        AfterFailure(run, one) is { } seen && Concluded(run, seen) is { } waiting ? waiting with { At = waiting.At ?? seen.At } : null;

    /// <summary>True for a server that commands anew without being asked to: what it shows may be of an operation that is to come.</summary>
    internal static bool StartsAnew(RunView run) => run.Executions.Any(one => one is { IsAccepted: true, Alert.IsAcknowledged: true } && IsCommandedAnew(run, one));

    // A code may come with the end while the state has told it before. What is shown of an operation that is offered, and not begun, is no end.
    // Where other results moved the state, one that left it as it was does not tell what an end looks like.
    private static IEnumerable<Conclusion> EndsLike(RunView run, Conclusion one)
    {
        Conclusion[] all = [.. Ends(run, one.Operation)];
        Conclusion[] moved = [.. all.Where(end => !Waiting(run, end).Any(before => before.State == end.State))];
        return (moved.Length > 0 ? moved : all).Where(end => end.State == one.State && !IsShownWhenOffered(run, end));
    }

    private static bool IsShownWhenOffered(RunView run, Conclusion end) =>
        run.Played.Timelines.Any(one => one.Phase == Phase.Offered && one.State == end.State && one.Before?.State != one.State);

    private static bool IsLikeAnEnd(RunView run, Conclusion one) => EndsLike(run, one).Any();

    private static Conclusion? AfterFailure(RunView run, Execution exec) => Reported(run, Phase.Failed).FirstOrDefault(one => one.Exec == exec);

    private static bool IsCommandedAnew(RunView run, Execution exec)
    {
        int from = exec.Alert!.AcknowledgedAt;
        int until = run.Played.Offers.FirstOrDefault(offer => offer.Number > from && offer.Entry.Device == exec.Sent.Device)?.Number ?? int.MaxValue;
        return run.Executions.Any(later => later.Sent.Device == exec.Sent.Device && later.Operation == exec.Operation && later.Number >= from && later.Number < until);
    }

    internal static Deviation? Concluded(RunView run, Conclusion one) =>
        IsStillPending(run, one)
            ? Expect.Not(
                $"The device reported {one.Alert!.Result} for {one.Exec!.Name} and the server answered the alert, but still waits; the operation is over.", "another state than before the result", Expect.Quote(one.State))
            : null;

    /// <summary>True when the server waits after a result as it did before it.</summary>
    internal static bool IsStillPending(RunView run, Conclusion one) => one.IsConcluded && Waiting(run, one).Any(before => before.Told == one.Told);

    /// <summary>Observations after something that ends nothing, with a job open, where the run shows what an end looks like.</summary>
    internal static IEnumerable<Conclusion> Meanwhile(RunView run, Phase phase) =>
        run.Played.Timelines.Where(one => one.Phase == phase && one.State is not null && Opened(one) is { } before
            && Ends(run, before.Operation).Any() && (phase != Phase.Stray || (one.Step is { } step && IsOfAnother(step, before.Exec!))));

    /// <summary>Observations of a job that stayed open while another device reported.</summary>
    internal static IEnumerable<Conclusion> WhileAnotherReports(RunView run) =>
        run.Played.Timelines.Where(one => one is { Phase: Phase.Pending, State: not null, Before: { Phase: Phase.Pending, State: not null } before } && before.Exec == one.Exec
            && Ends(run, one.Operation).Any()
            && run.EndingAlerts.Any(alert => alert.Sent.Device != one.Entry.Device && alert.Message.Number > before.Entry.Number && alert.Message.Number < one.Entry.Number));

    internal static Deviation? Unmoved(RunView run, Conclusion one, string message) =>
        Opened(one) is { } before && one.State != before.State && Ends(run, before.Operation).Any(end => end.State == one.State)
            ? Expect.Not(message, Expect.Quote(before.State), Expect.Quote(one.State))
            : null;

    // What ends nothing may come by more than once, as long as it moved nothing.
    private static Conclusion? Opened(Conclusion one)
    {
        Conclusion? before = one.Before;
        while (before is { Phase: Phase.Requested or Phase.Stray, Before: { } earlier } && earlier.State == before.State)
        {
            before = earlier;
        }

        return before is { Phase: Phase.Pending, State: not null } ? before : null;
    }

    // A server that takes what comes without a Correlator, or under another type, is lenient; one that takes another's is wrong.
    private static bool IsOfAnother(Step step, Execution exec) =>
        exec.Correlator is not null && step.Entry.Correlator is { Length: > 0 } told && told != exec.Correlator;

    /// <summary>Observations of operations that were reported to have ended, and had.</summary>
    internal static IEnumerable<Conclusion> Ends(RunView run, FumoOperation? operation) =>
        run.Played.Timelines.Where(one => one.IsConcluded && (operation is null || one.Operation == operation));

    // What is shown of an operation that ended before says nothing of the one that is open.
    private static IEnumerable<Conclusion> Waiting(RunView run) =>
        run.Played.Timelines.Where(one => one is { Phase: Phase.Pending, State: not null, IsOfTheOneBefore: false });

    // What was reported within the session of its Exec was not seen waiting; others of its kind were.
    private static IEnumerable<Conclusion> Waiting(RunView run, Conclusion end)
    {
        Conclusion[] pending = [.. Waiting(run)];
        Conclusion[] own = [.. pending.Where(one => one.Exec == end.Exec)];
        return own.Length > 0 ? own : pending.Where(one => one.Operation == end.Operation);
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}

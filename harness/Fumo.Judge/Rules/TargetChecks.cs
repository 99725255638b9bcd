namespace Fumo.Judge;

/// <summary>What an Exec on a node that stands for no operation must not bring about.</summary>
internal static class TargetChecks
{
    internal static Deviation? Elsewhere(RunView run, Execution one)
    {
        ClientAlert? alert = run.Alerts.FirstOrDefault(alert => alert is { IsGeneric: true, IsRequest: false }
            && alert.Message.Number > one.Number && IsItsOwn(run, one, alert.Correlator));
        Fetch? fetch = run.Fetches.FirstOrDefault(fetch => fetch.IsGet && fetch.Number > one.Number && !IsCommanded(run, one, fetch));
        Place? at = alert?.At ?? fetch?.At;
        return at is null
            ? Answered(one)
            : Expect.Not(
                $"{one.Name} started an operation, although the node stands for none; compare whole addresses.",
                "a refusal, and nothing after it", alert is null ? "a download" : $"an alert with {Expect.Quote(alert.Data)}") with { At = at };
    }

    private static Deviation? Answered(Execution one)
    {
        const string Expected = "a refusal (404, 405)";
        return one.Code switch
        {
            202 => Expect.Not($"{one.Name} was answered 202 although the node stands for no operation; answer 405, or 404 where there is no such node.", Expected, "202"),
            >= 200 and < 300 => Expect.Ruled(
                "exec.elsewhere", $"{one.Name} was answered {one.Code} although the node stands for no operation, and nothing followed; answer 405, or 404 where there is no such node.",
                Expected, $"{one.Code}"),
            _ => null,
        };
    }

    private static bool IsItsOwn(RunView run, Execution one, string? correlator) =>
        !string.IsNullOrEmpty(correlator) && correlator == one.Correlator && run.Executions.Count(other => other.Correlator == correlator) == 1;

    // Any operation since may have fetched it, and so may one before that was after the same package, or still ran.
    private static bool IsCommanded(RunView run, Execution one, Fetch fetch) => run.Executions.Any(other =>
        other.Operation is not null && other.Number < fetch.Number
        && (other.Number > one.Number || other.EndsAt > fetch.Number || other.Purpose?.Offer == fetch.Entry.Offer));
}

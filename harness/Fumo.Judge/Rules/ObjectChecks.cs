using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>What the rules on several objects look at.</summary>
internal static class ObjectChecks
{
    internal static bool IsDouble(RunView run) => run.Roots.Count > 1;

    /// <summary>The Exec whose correlator an alert carries; null when it carries none, or one that tells no Exec from another.</summary>
    internal static Execution? Correlated(RunView run, ClientAlert alert)
    {
        Execution[] given = string.IsNullOrEmpty(alert.Correlator) ? [] : [.. run.Executions.Where(one => one.Correlator == alert.Correlator)];
        return given is [{ Root: not null } only] ? only : null;
    }

    internal static Deviation? Alert(RunView run, ClientAlert alert)
    {
        Execution exec = Correlated(run, alert)!;
        return exec.Root == alert.Root ? null : Expect.Not(
            $"The alert's Source is {alert.Root!.Uri.Text}, but its Correlator is that of the {exec.Name}; keep the operations of each object apart.",
            "Source and Correlator of one object", $"{alert.Source!.Text} with {Expect.Quote(alert.Correlator)}");
    }

    /// <summary>The object whose PkgURL named what is fetched; null when it was never set on any.</summary>
    internal static ObjectRoot? OwnerOf(RunView run, Fetch fetch) => fetch.Entry.Offer is { } offer
        ? run.Writes.Where(write => write.Text?.Contains(offer, StringComparison.Ordinal) == true)
            .Select(write => run.Locate(write.Uri)?.Root).FirstOrDefault(root => root is not null)
        : null;

    internal static Deviation? Url(RunView run, Fetch fetch)
    {
        ObjectRoot owner = OwnerOf(run, fetch)!;
        bool isItsOwn = run.Executions.Any(one => one.Root == owner && one.Number < fetch.Number && (one.Purpose?.Offer == fetch.Entry.Offer || one.EndsAt > fetch.Number));
        Execution? other = run.Executions.LastOrDefault(one => one.Root is { } root && root != owner && one.Operation is not null && one.Number < fetch.Number && one.EndsAt > fetch.Number);
        return isItsOwn || other is null ? null : Expect.Not(
            $"{other.Name} fetched what the PkgURL of {owner.Uri.Text} names; each object has a PkgURL of its own.",
            "a GET of the object's own PkgURL", $"GET {fetch.Entry.Url}");
    }

    /// <summary>True when only another object was commanded between the two values.</summary>
    internal static bool IsElsewhere(RunView run, StateMove move) =>
        !run.TriggersBetween(move.From.Root, move.From.Number, move.To.Number).Any()
        && run.Operations.Any(one => one.Root != move.From.Root && one.Number < move.To.Number && one.EndsAt > move.From.Number);

    internal static Deviation? State(StateMove move)
    {
        (FumoState from, FumoState to) = (move.From.State!.Value, move.To.State!.Value);
        return from == to || StateDiagram.CanReach(from, to, [])
            ? null
            : Expect.Not(
                $"State of {move.To.Root.Uri.Text} went from {(int)from} to {(int)to} while only another object was commanded; each object has a State of its own.",
                $"{(int)from}", $"{(int)to}");
    }
}

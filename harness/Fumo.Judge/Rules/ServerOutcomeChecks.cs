using System.Text.RegularExpressions;

namespace Fumo.Judge;

/// <summary>
/// What the rule looks at that a server tells success from failure. Where its states differ they tell by how they relate; where
/// all ends read alike only a word that plainly says the wrong thing does, for the state may be that of a life cycle.
/// </summary>
internal static partial class ServerOutcomeChecks
{
    /// <summary>The ends of operations that succeeded and failed both.</summary>
    internal static IEnumerable<Conclusion> Contrasted(RunView run) =>
        ServerConclusionChecks.Ends(run, null).Where(one => ServerConclusionChecks.Ends(run, one.Operation).Any(other => other.Phase != one.Phase));

    internal static Deviation? Outcome(RunView run, Conclusion one)
    {
        Conclusion[] ends = [.. ServerConclusionChecks.Ends(run, one.Operation)];
        bool isSuccess = one.Phase == Phase.Succeeded;
        bool isAlike = ends.All(end => end.State == one.State);
        if (isAlike || ServerConclusionChecks.StartsAnew(run))
        {
            return Contradiction(one, isSuccess) ?? (isAlike && !isSuccess && !Failure().IsMatch(one.State!) ? Unclear(one) : null);
        }

        string?[] good = GoodStates(ends);
        bool isToldAsOther = isSuccess
            ? !good.Contains(one.State) && ends.Any(other => other.Phase == Phase.Failed && other.State == one.State)
            : good.Contains(one.State);
        return isToldAsOther
            ? Expect.Not(
                $"Result code {one.Alert!.Result} is {Word(isSuccess)}, but the server is in the state in which it is after {Word(!isSuccess)} ('server.observe.state' must name what tells the outcome).",
                $"the state of {Word(isSuccess)}", Expect.Quote(one.State))
            : null;
    }

    private static Deviation? Contradiction(Conclusion one, bool isSuccess)
    {
        bool saysSuccess = Success().IsMatch(one.State!);
        return saysSuccess != isSuccess && saysSuccess != Failure().IsMatch(one.State!)
            ? Expect.Not($"Result code {one.Alert!.Result} is {Word(isSuccess)}, but the state of the server says {Word(!isSuccess)}.", $"the state of {Word(isSuccess)}", Expect.Quote(one.State))
            : null;
    }

    private static Deviation Unclear(Conclusion one) => Expect.Noted(
        "The server is in one state after success and failure alike; 'server.observe.state' should name what tells the outcome.", "a state of its own for a failure", Expect.Quote(one.State));

    // The states after plain success, or else after a vendor's; those that no failure has, where there are such.
    private static string?[] GoodStates(Conclusion[] ends)
    {
        Conclusion[] good = [.. ends.Where(one => one.Phase == Phase.Succeeded)];
        string?[] states = [.. (good.Any(one => one.Alert!.Result == 200) ? good.Where(one => one.Alert!.Result == 200) : good).Select(one => one.State)];
        string?[] own = [.. states.Except(ends.Where(one => one.Phase == Phase.Failed).Select(one => one.State))];
        return own.Length > 0 ? own : states;
    }

    private static string Word(bool isSuccess) => isSuccess ? "a success" : "a failure";

    [GeneratedRegex(@"(?<!\bun|\bnot[ _-]?)(succe|\bok\b|\bpassed\b|\b(updated|upgraded|installed)\b|\bup[ _-]?to[ _-]?date\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Success();

    [GeneratedRegex(@"fail|error|unsuccessful|\bnot[ _-]?(ok|success)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Failure();
}

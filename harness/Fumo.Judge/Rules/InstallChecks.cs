using System.Text.RegularExpressions;
using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>Whether an update shows where the configuration says that it does (client.observe).</summary>
internal static class InstallChecks
{
    /// <summary>Successful operations of which something is to show: they bring another version or package than was there.</summary>
    internal static IEnumerable<ShownUpdate> Succeeded(RunView run, FumoOperation operation) =>
        Ended(run, ResultOutcome.Success).Where(shown => shown.Operation.Operation == operation && IsToShow(run, shown));

    /// <summary>Failed operations whose package would have brought another version.</summary>
    internal static IEnumerable<ShownUpdate> Failed(RunView run) =>
        from shown in Ended(run, ResultOutcome.Failure)
        where shown.Purpose.PackageVersion is { } version && !Shows(shown.Before, version)
        let after = shown.After.Where(seen => seen.Number < NextCommand(run, shown.Operation)).ToArray()
        where after.Length > 0
        select shown with { After = after };

    internal static Deviation? Installed(RunView run, ShownUpdate shown)
    {
        (string name, string? version) = (shown.Operation.Name, shown.Purpose.PackageVersion);
        bool isNamed = version is not null && IsInItsWords(run);
        if (isNamed ? shown.After.Any(seen => Shows(seen, version!)) : shown.IsChanged)
        {
            return null;
        }

        string source = shown.Before.Source;
        return !isNamed && Previous(run, shown.Operation) is null
            ? Deviation.Undecided("fixture", $"After {name} {source} shows {Expect.Quote(shown.After[^1].Value)} as before, and never a version of the configuration; write client.packages' version as {source} has it.")
            : Expect.Not(
                $"{name} was reported as successful, but {source} does not show that its package was installed; report success only when the new firmware runs.",
                version is null ? $"another value than {Expect.Quote(shown.Before.Value)}" : Expect.Quote(version),
                Expect.Quote(shown.After[^1].Value));
    }

    internal static Deviation? NotInstalled(ShownUpdate shown) =>
        shown.After.FirstOrDefault(seen => Shows(seen, shown.Purpose.PackageVersion!)) is { } seen
            ? Expect.Not(
                $"{shown.Operation.Name} was reported as failed, but {seen.Source} shows that its package was installed; report what really came of it.",
                Expect.Quote(shown.Before.Value), Expect.Quote(seen.Value))
            : null;

    private static IEnumerable<ShownUpdate> Ended(RunView run, ResultOutcome outcome)
    {
        ObservationEntry[] all = [.. run.Entries.OfType<ObservationEntry>().Where(entry => entry is { Device: null, Value: not null })];
        return
            from one in all.Length == 0 ? [] : run.Operations
            where Installs(one) && one is { Purpose: not null, Alert: { } alert } && alert.Outcome == outcome
            let before = all.LastOrDefault(seen => seen.Number < one.Number)
            where before is not null && IsAlone(run, one, before.Number)
            let next = Next(run, one)
            let after = all.Where(seen => seen.Number > one.Alert!.SettledAt && seen.Number < next).ToArray()
            where after.Length > 0
            select new ShownUpdate(one, before, after);
    }

    private static bool IsToShow(RunView run, ShownUpdate shown)
    {
        ExecEntry now = shown.Purpose;
        return now.PackageVersion is { } version && (IsInItsWords(run) || Previous(run, shown.Operation) is null)
            ? !Shows(shown.Before, version)
            : Previous(run, shown.Operation)?.Purpose is { PackageName: not null } had && now.PackageName is not null
                && (had.PackageName, had.PackageVersion) != (now.PackageName, now.PackageVersion);
    }

    // A vendor may write versions in the configuration otherwise than the device shows them: then only a change can be judged.
    private static bool IsInItsWords(RunView run)
    {
        string[] versions = [.. run.Entries.OfType<ExecEntry>().SelectMany(entry => (string?[])[entry.PackageVersion, entry.PackageFrom]).OfType<string>().Distinct()];
        return run.Entries.OfType<ObservationEntry>().Any(seen => versions.Any(version => Shows(seen, version)));
    }

    // 2.0 is in 'v2.0-eng', not in '12.0', '2.0.1' or '2.0b'.
    private static bool Shows(ObservationEntry seen, string version) =>
        seen.Value is { } value && Regex.IsMatch(value, $@"(?<![0-9]|[0-9]\.){Regex.Escape(version.Trim())}(?![0-9A-Za-z]|\.[0-9A-Za-z])");

    private static bool Installs(Execution one) => one.Operation is FumoOperation.Update or FumoOperation.DownloadAndUpdate;

    private static IEnumerable<Execution> Others(RunView run, Execution one) =>
        run.Executions.Where(other => other != one && Installs(other) && !other.IsRefused);

    private static bool IsAlone(RunView run, Execution one, int from) =>
        !Others(run, one).Any(other => other.Number < one.EndsAt && other.EndsAt > from) && !run.Breaks.Any(at => at > from && at < one.EndsAt);

    private static int Next(RunView run, Execution one) =>
        Others(run, one).Select(other => other.Number).Concat(run.Breaks).Where(at => at > one.EndsAt).Append(int.MaxValue).Min();

    // What an operation brings that comes later is not this one's.
    private static int NextCommand(RunView run, Execution one) =>
        run.Executions.Select(other => other.Number).Concat(run.Deliveries.Select(delivery => delivery.Last.Number)).Where(at => at > one.Alert!.SettledAt).Append(int.MaxValue).Min();

    // What a device brought with it, or was reset to, is not known.
    private static Execution? Previous(RunView run, Execution one) => Others(run, one).LastOrDefault(other =>
        other.EndsAt < one.Number && other is { Purpose: not null, Alert.Outcome: ResultOutcome.Success } && !run.Breaks.Any(at => at > other.EndsAt && at < one.Number));
}

using System.Reflection;
using Fumo.Catalogue;
using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>From a recorded run to its report: no network, no clock; the same transcript gives the same report.</summary>
public static class RunJudge
{
    /// <summary>The tool that judges.</summary>
    public static ToolRecord Tool => new("fumo", Version, FumoCatalogue.Document);

    /// <summary>Judges a run.</summary>
    /// <param name="record">What was known before the first exchange.</param>
    /// <param name="entries">All entries of all scenarios.</param>
    /// <param name="cases">The cases of the scenarios; those that judge the whole run are added here.</param>
    /// <param name="finished">When the run ended; null while it goes on.</param>
    /// <param name="profile">The profile to judge in; null for that of the record.</param>
    public static RunReport Judge(
        RunRecord record, IReadOnlyList<Entry> entries, IReadOnlyList<Case> cases, DateTimeOffset? finished, string? profile = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(cases);
        string chosen = profile ?? record.Profile;
        string other = Words.Other(chosen);
        Case[] all = [.. cases, .. RunCases.For(record.Role).Where(standard => !cases.Any(one => one.Info.Id == standard.Info.Id))];
        RunView run = new(record, entries);
        Judgements judgements = new(run);
        Attempts attempts = new(entries, run.Entries);
        ProfileJudge judged = new(judgements, attempts, all, new Effects(chosen, record.Interpretations));
        ProfileJudge otherwise = new(judgements, attempts, all, Effects.In(other));
        Gate gate = Gate.Of(record, judged);
        return new RunReport
        {
            Tool = Tool,
            Run = new RunSummary(record.Id, record.Started, finished, record.Role.Role()),
            Implementation = record.Implementation,
            Profile = chosen,
            Verdict = judged.Verdict,
            OtherProfiles = new Dictionary<string, string> { [other] = otherwise.Verdict },
            Dm = new DmVerdict(judged.DmVerdict),
            Gate = gate.IsPassed ? "passed" : "failed",
            ExitCode = run.IsInterrupted ? Interrupted : gate.ExitCode,
            Complete = judged.IsComplete,
            Unjudged = [.. judged.Unjudged.Select(item => item.Item.Id)],
            Summary = Counts.Of(judged),
            Operations = Cost(run),
            Remarks = [.. judged.Applicability.Contradictions(), .. judged.Waivers.Remarks(), .. Elsewhere.Remarks(run), .. Ends(run), .. LastWords(run)],
            Scr = [.. judged.Scr.Select(Describe)],
            Tests = [.. judged.Cases.Zip(otherwise.Cases, (mine, theirs) => Describe(mine, (other, theirs.Outcome), record.Role.Role(), attempts))],
        };
    }

    // As a shell has it for a program that the user ended.
    private const int Interrupted = 130;

    private static string Version { get; } =
        typeof(RunJudge).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    private static OperationCounts Cost(RunView run) => new(
        run.Executions.Count(one => one.Code is >= 200 and < 300),
        run.Operations.Count(one => IsUpdating(run, one)),
        run.Sessions.Count);

    // What ends a run stands between the scenarios.
    private static IEnumerable<string> Ends(RunView run) =>
        run.Troubles.Where(trouble => trouble.Scenario.Length == 0).Select(trouble => trouble.Reason).Distinct();

    private static IEnumerable<string> LastWords(RunView run) =>
        from process in run.Entries.OfType<ProcessEntry>()
        where process.Event is "exited" or "failed" && !string.IsNullOrWhiteSpace(process.StandardError)
        select $"{process.Detail}; the end of its stderr:\n{process.StandardError!.TrimEnd()}";

    // A DownloadAndUpdate comes to its update when its package was fetched whole.
    private static bool IsUpdating(RunView run, Execution one) => one.Operation switch
    {
        FumoOperation.Update => true,
        FumoOperation.DownloadAndUpdate => one.Alert?.Outcome == ResultOutcome.Success
            || run.FetchesOf(one).Any(fetch => fetch.IsPackage && fetch.Number < one.EndsAt && fetch.End is { IsComplete: true, HttpStatus: >= 200 and < 300 }),
        _ => false,
    };

    private static ScrVerdict Describe(ScrOutcome outcome) => new()
    {
        Id = outcome.Item.Id,
        OfficialId = outcome.Item.OfficialId,
        Title = outcome.Item.Title,
        Section = outcome.Item.Section,
        Status = outcome.Item.Status,
        Basis = outcome.Item.Basis,
        Evidence = outcome.Item.Evidence,
        Applicable = outcome.IsApplicable,
        Verdict = outcome.Verdict,
        Reason = outcome.Reason,
        Cause = outcome.Cause,
        Tests = outcome.Cases,
    };

    private static CaseVerdict Describe(
        (Case Case, CaseOutcome Outcome, IReadOnlyList<CaseOutcome> Earlier) one, (string Profile, CaseOutcome Outcome) other, string role, Attempts attempts)
    {
        (Case it, CaseOutcome outcome, IReadOnlyList<CaseOutcome> earlier) = one;
        bool isPlayed = it.Scope == CaseScope.Scenario && attempts.IsPlayed(it.Scenario);
        return new CaseVerdict
        {
            Id = it.Info.Id,
            Title = it.Info.Title,
            Role = role,
            Section = it.Info.Section,
            Scenario = it.Scope == CaseScope.Scenario ? it.Scenario : "",
            Scr = it.Info.Scr,
            Tags = it.Info.Tags,
            Verdict = outcome.Verdict,
            OtherProfiles = new Dictionary<string, string> { [other.Profile] = other.Outcome.Verdict },
            Cause = outcome.Cause,
            Reason = outcome.Reason,
            Evidence = outcome.Evidence,
            Flaky = outcome.IsFlaky,
            Attempts = [.. earlier.Select((attempt, i) => new AttemptVerdict(i + 1, attempt.Verdict, attempt.Reason))],
            DurationMs = isPlayed ? attempts.Milliseconds(it.Scenario) : 0,
            Transcript = isPlayed ? $"transcripts/{it.Scenario}.jsonl" : null,
            Rerun = $"tools/fumo run --select {it.Info.Id}",
            Findings = outcome.Findings,
        };
    }
}

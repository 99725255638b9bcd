using System.Collections.Concurrent;
using System.Diagnostics;
using Fumo.Judge;
using Fumo.Reference;
using Fumo.Reports;

namespace Fumo.Suites;

/// <summary>Plays the suite against every fault and every conformant variant of the reference implementation.</summary>
/// <param name="subject">What is played.</param>
public sealed class Proof(ProofSubject subject)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<SideFinding>> found = new();

    /// <summary>Proves the suite, as many trials at a time as there are processors.</summary>
    /// <param name="only">Ids of the faults that are asked for; empty for all, and the variants too.</param>
    /// <param name="played">Hears of each trial as it ends: its id, and whether it came out as it must.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public KillMatrix Play(IReadOnlyList<string> only, Action<string, bool> played, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(only);
        long started = Stopwatch.GetTimestamp();
        bool isComplete = only.Count == 0;
        BehaviourInfo[] wanted = [.. subject.Faults.Where(fault => isComplete || only.Contains(fault.Id, StringComparer.OrdinalIgnoreCase))];
        FaultProof[] faults = InParallel(wanted, PlayFault, fault => fault.IsClean, fault => fault.Id, played, cancel);
        VariantProof[] variants = isComplete
            ? InParallel(Conformant(), PlayVariant, variant => variant.Outcome == VariantTrial.Passed, variant => variant.Id, played, cancel)
            : [];
        RuleProof[] rules = isComplete ? [.. RuleTrial.Of(subject, faults, found)] : [];
        return Matrix(faults, rules, variants, isComplete, Stopwatch.GetElapsedTime(started));
    }

    private static TResult[] InParallel<TResult>(
        BehaviourInfo[] items, Func<BehaviourInfo, TResult> play, Func<TResult, bool> isGood, Func<TResult, string> id, Action<string, bool> played, CancellationToken cancel)
    {
        TResult[] results = new TResult[items.Length];
        ParallelOptions options = new() { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, items.Length), EnumerablePartitionerOptions.NoBuffering), options, i =>
        {
            results[i] = play(items[i]);
            played(id(results[i]), isGood(results[i]));
        });
        return results;
    }

    private FaultProof PlayFault(BehaviourInfo fault)
    {
        long started = Stopwatch.GetTimestamp();
        RunReport report = subject.Play(new ProofTrial(fault.Setup, Fault: fault.Id));
        IReadOnlyList<SideFinding> findings = found[fault.Id] = Findings.Of(report);
        return FaultTrial.Judge(fault, findings, Stopwatch.GetElapsedTime(started));
    }

    private VariantProof PlayVariant(BehaviourInfo variant)
    {
        long started = Stopwatch.GetTimestamp();
        RunReport report = subject.Play(new ProofTrial(variant.Setup, Variants: variant.Id == VariantTrial.Plain ? null : [variant.Id]));
        return VariantTrial.Judge(variant, report, Stopwatch.GetElapsedTime(started));
    }

    // The plain implementation passes in every configuration that anything is played in, else nothing that is found there means anything;
    // but for one that needs a server that starts by itself, which the plain one does not.
    private BehaviourInfo[] Conformant() =>
    [
        .. subject.Faults.Concat(subject.Variants).Select(one => one.Setup).Append(BehaviourSetup.Usual).Where(setup => !setup.StartsByItself).DistinctBy(setup => setup.ToString())
            .Select(setup => new BehaviourInfo(VariantTrial.Plain, "does all as the text says", "", null) { Setup = setup }),
        .. subject.Variants,
    ];

    private KillMatrix Matrix(FaultProof[] faults, RuleProof[] rules, VariantProof[] variants, bool isComplete, TimeSpan took) => new()
    {
        Tool = RunJudge.Tool,
        Role = subject.Role.ToString().ToLowerInvariant(),
        Complete = isComplete,
        Faults = faults,
        Rules = rules,
        Variants = variants,
        Summary = new KillCounts(
            faults.Length,
            faults.Count(fault => fault.Outcome == FaultTrial.Killed),
            faults.Count(fault => fault.Outcome != FaultTrial.Killed),
            faults.Count(fault => fault.Undeclared.Count + fault.Unseen.Count > 0),
            rules.Length,
            rules.Count(rule => rule.FailedBy.Count == 0),
            variants.Length,
            variants.Count(variant => variant.Outcome != VariantTrial.Passed),
            (long)took.TotalMilliseconds),
    };
}

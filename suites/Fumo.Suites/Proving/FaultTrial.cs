using Fumo.Judge;
using Fumo.Reference;
using Fumo.Reports;

namespace Fumo.Suites;

/// <summary>Whether a fault was killed: by the rule that it names, at that rule's level, with no other findings than those declared.</summary>
internal static class FaultTrial
{
    public const string Killed = "killed";
    public const string Survived = "survived";

    public static FaultProof Judge(BehaviourInfo fault, IReadOnlyList<SideFinding> findings, TimeSpan took)
    {
        string effect = EffectOf(fault);
        SideFinding? killedBy = findings.FirstOrDefault(finding => finding.Rule == fault.Rule && finding.Effect == effect);
        SideFinding[] besides = [.. findings.Where(finding => finding.Rule != fault.Rule)];
        return new FaultProof
        {
            Id = fault.Id,
            Title = fault.Title,
            Requirement = fault.Requirement,
            Rule = fault.Rule ?? "",
            Effect = effect,
            Setup = fault.Setup.ToString(),
            Outcome = killedBy is null ? Survived : Killed,
            KilledBy = killedBy,
            Consequences = fault.Consequences,
            Undeclared = [.. besides.Where(finding => !fault.Consequences.Contains(finding.Rule))],
            Unseen = [.. fault.Consequences.Where(rule => besides.All(finding => finding.Rule != rule))],
            DurationMs = (long)took.TotalMilliseconds,
        };
    }

    private static string EffectOf(BehaviourInfo fault) =>
        RuleIndex.Find(fault.Rule ?? "") is { Rule.Level: Level.Must } && !fault.IsMild ? "fail" : "warning";
}

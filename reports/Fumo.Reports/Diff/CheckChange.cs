using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>A check that began, or ceased, to say something about a case.</summary>
/// <param name="Test">The case.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Document">FUMO or DM.</param>
/// <param name="Effect">fail, warning or remark.</param>
/// <param name="Appeared">True when only the later run has it, false when only the earlier one has.</param>
/// <param name="Message">What it says.</param>
public sealed record CheckChange(string Test, string Rule, string Document, string Effect, bool Appeared, string Message)
{
    internal static IEnumerable<CheckChange> Of(CasePair pair) =>
        pair.IsLeftOut ? [] : [.. Missing(pair.New, pair.Old, appeared: true), .. Missing(pair.Old, pair.New, appeared: false)];

    private static IEnumerable<CheckChange> Missing(CaseVerdict? here, CaseVerdict? there, bool appeared)
    {
        HashSet<(string, string)> known = [.. (there?.Findings ?? []).Select(Key)];
        return (here?.Findings ?? [])
            .Where(finding => !known.Contains(Key(finding)))
            .DistinctBy(Key)
            .Select(finding => new CheckChange(here!.Id, finding.Rule, finding.Document, finding.Effect, appeared, finding.Message));
    }

    private static (string Rule, string Effect) Key(Finding finding) => (finding.Rule, finding.Effect);
}

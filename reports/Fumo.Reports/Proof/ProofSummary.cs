using System.Globalization;

namespace Fumo.Reports;

/// <summary>What a proof prints at its end: what is open, the counts, where the matrix is.</summary>
public static class ProofSummary
{
    /// <summary>Writes the lines.</summary>
    /// <param name="matrix">The proof.</param>
    /// <param name="output">Where to.</param>
    /// <param name="htmlPath">Where the page lies, as it is shown.</param>
    public static void Write(KillMatrix matrix, TextWriter output, string htmlPath)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(output);
        foreach (string line in Lines(matrix).Append($"matrix: {htmlPath}"))
        {
            output.WriteLine(Visible.Text(line).Replace('\n', ' '));
        }
    }

    /// <summary>What is open, then the counts.</summary>
    /// <param name="matrix">The proof.</param>
    public static IEnumerable<string> Lines(KillMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return [.. matrix.Faults.SelectMany(Open), .. matrix.Rules.SelectMany(Open), .. matrix.Variants.SelectMany(Open), .. Counts(matrix)];
    }

    private static IEnumerable<string> Open(FaultProof fault) =>
    [
        .. fault.KilledBy is null ? [$"survived {fault.Id}: {fault.Title}; {fault.Rule} found no {fault.Effect}"] : Array.Empty<string>(),
        .. fault.Undeclared.Select(finding => $"undeclared {fault.Id}: {finding.Rule} {finding.Effect} in {finding.Test}: {finding.Message}"),
        .. fault.Unseen.Select(rule => $"unseen {fault.Id}: {rule} is declared as a consequence and found nothing"),
    ];

    private static IEnumerable<string> Open(RuleProof rule) =>
        rule.FailedBy.Count > 0 ? [] : [$"never failed {rule.Id}: {rule.Title}"];

    private static IEnumerable<string> Open(VariantProof variant) =>
        variant.Outcome == "passed" ? [] : variant.Findings.Where(finding => finding.Effect == "fail").Select(finding => finding.Message).DefaultIfEmpty(variant.Strict)
            .Select(why => $"failed {variant.Id}{(variant.Setup.Length > 0 ? $" ({variant.Setup})" : "")}: {why}");

    private static IEnumerable<string> Counts(KillMatrix matrix)
    {
        KillCounts counts = matrix.Summary;
        yield return $"{counts.Killed} of {counts.Faults} faults killed, {counts.Unclean} with other findings than declared";
        if (matrix.Complete)
        {
            yield return $"{counts.Rules - counts.UnfailedRules} of {counts.Rules} rules failed by a fault; {counts.Variants - counts.FailedVariants} of {counts.Variants} conformant implementations passed";
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"{(matrix.IsProven ? "proven" : "not proven")}, {counts.DurationMs / 1000.0:0.0} s");
    }
}

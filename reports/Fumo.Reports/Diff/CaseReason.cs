using System.Text.RegularExpressions;
using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>Why a case comes out as it does, without what differs from run to run (ports, times, session ids).</summary>
internal static partial class CaseReason
{
    /// <summary>Two cases of one verdict have the same reason when this text is the same.</summary>
    internal static string Of(CaseVerdict test) => test.Verdict == "fail"
        ? string.Join(' ', Failures(test).Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal))
        : $"{test.Cause} {Volatile().Replace(test.Reason ?? "", "#")}";

    /// <summary>What fails a case.</summary>
    internal static IEnumerable<Finding> Failures(CaseVerdict? test) => test?.Findings.Where(finding => finding.Effect == "fail") ?? [];

    [GeneratedRegex("[0-9A-Fa-f]*[0-9][0-9A-Fa-f]*", RegexOptions.NonBacktracking)]
    private static partial Regex Volatile();
}

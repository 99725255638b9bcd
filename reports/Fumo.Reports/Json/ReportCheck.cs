using Fumo.Judge;
using Fumo.Record;

namespace Fumo.Reports;

/// <summary>What the types of a report cannot say: versions, vocabulary, ids that stand once.</summary>
internal static class ReportCheck
{
    /// <summary>The first thing that is wrong, as a sentence; null when nothing is.</summary>
    internal static string? FirstFault(RunReport report) =>
        (MissingValue.In(report) is { } missing ? $"it has no {missing}." : null)
        ?? Version(report)
        ?? Words(report)
        ?? Twice("scr", report.Scr.Select(item => item.Id))
        ?? Twice("tests", report.Tests.Select(test => test.Id));

    private static string? Version(RunReport report) =>
        report.SchemaVersion.StartsWith("1.", StringComparison.Ordinal)
            ? null
            : $"schemaVersion is '{report.SchemaVersion}'; this version of the tool reads 1.x.";

    private static string? Words(RunReport report) =>
        Unknown("verdict", Vocabulary.RunVerdicts, [report.Verdict])
        ?? Unknown("dm.verdict", Vocabulary.RunVerdicts, [report.Dm.Verdict])
        ?? Unknown("otherProfiles", Vocabulary.RunVerdicts, report.OtherProfiles.Values)
        ?? Unknown("gate", Vocabulary.Gates, [report.Gate])
        ?? Unknown("run.role", Vocabulary.Roles, [report.Run.Role])
        ?? Unknown("scr.verdict", Vocabulary.Verdicts, report.Scr.Select(item => item.Verdict))
        ?? Unknown("tests.verdict", Vocabulary.Verdicts, report.Tests.Select(test => test.Verdict))
        ?? Unknown("attempts.verdict", Vocabulary.Verdicts, report.Tests.SelectMany(test => test.Attempts).Select(one => one.Verdict))
        ?? Unknown("tests.otherProfiles", Vocabulary.Verdicts, report.Tests.SelectMany(test => test.OtherProfiles.Values))
        ?? Unknown("findings.effect", Vocabulary.Effects, report.Tests.SelectMany(test => test.Findings).Select(one => one.Effect));

    private static string? Unknown(string where, IReadOnlyList<string> known, IEnumerable<string> words) =>
        words.FirstOrDefault(word => !known.Contains(word)) is { } stray
            ? $"{where} is '{Visible.Text(stray)}'; expected one of {string.Join(", ", known)}."
            : null;

    private static string? Twice(string where, IEnumerable<string> ids)
    {
        HashSet<string> seen = [];
        return ids.FirstOrDefault(id => !seen.Add(id)) is { } id ? $"{where} has '{Visible.Text(id)}' twice." : null;
    }
}

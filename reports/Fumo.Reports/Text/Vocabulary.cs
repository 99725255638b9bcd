namespace Fumo.Reports;

/// <summary>The words that a report uses for outcomes, worst first.</summary>
internal static class Vocabulary
{
    /// <summary>How a case or a requirement comes out.</summary>
    internal static readonly IReadOnlyList<string> Verdicts = ["fail", "inconclusive", "pass", "notRun", "notApplicable"];

    /// <summary>How a run comes out.</summary>
    internal static readonly IReadOnlyList<string> RunVerdicts = ["nonConformant", "inconclusive", "partial", "conformant"];

    /// <summary>What a finding does to its case.</summary>
    internal static readonly IReadOnlyList<string> Effects = ["fail", "warning", "remark"];

    /// <summary>The gate.</summary>
    internal static readonly IReadOnlyList<string> Gates = ["failed", "passed"];

    /// <summary>What is under test.</summary>
    internal static readonly IReadOnlyList<string> Roles = ["client", "server"];

    /// <summary>Place of a word in its list; after the last for a word that is not there.</summary>
    internal static int Rank(IReadOnlyList<string> words, string word) =>
        Enumerable.Range(0, words.Count).FirstOrDefault(i => words[i] == word, words.Count);
}

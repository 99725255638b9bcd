using CsCheck;
using Fumo.Judge;

namespace Fumo.Reports.Tests;

/// <summary>Reports of any content that a run could have, hostile text included.</summary>
internal static class RandomReport
{
    /// <summary>Texts that would do harm where text is taken for something else.</summary>
    internal static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "]]>", "\"", "' onload='x", "\0", "\u202Etxt.exe", "\u200F", "\u0085\u2028", "</style><b>", "-->", "&lt;&#0;",
        "\uFFFE", "\u001B[31m", "javascript:alert(1)", "", "\r\n\tx", "😀 ü", "{{7*7}}", "</title></head>",
    ];

    private static readonly Gen<string> Text =
        Gen.OneOf(Gen.OneOf(Hostile), Gen.String[Gen.Char.AlphaNumeric, 1, 12], Gen.Select(Gen.OneOf(Hostile), Gen.OneOf(Hostile), (a, b) => a + b));

    private static readonly Gen<string?> MaybeText = Gen.Null(Text, 0.3);

    private static readonly Gen<string> Verdict = Gen.OneOf([.. Vocabulary.Verdicts]);

    private static readonly Gen<string> RunVerdict = Gen.OneOf([.. Vocabulary.RunVerdicts]);

    private static readonly Gen<DateTimeOffset> Time =
        Gen.Long[0, TimeSpan.TicksPerDay * 40_000].Select(ticks => new DateTimeOffset(ticks + new DateTime(1990, 1, 1).Ticks, TimeSpan.Zero));

    private static readonly Gen<int?> Place = Gen.Nullable(Gen.Int[0, int.MaxValue], 0.3);

    private static readonly Gen<Finding> Finding =
        from words in Gen.Select(Text, Text, Text, Text, MaybeText)
        from kind in Gen.Select(Gen.OneOf("FUMO", "DM"), Gen.OneOf("must", "should", "may"), Gen.OneOf([.. Vocabulary.Effects]), Gen.Bool)
        from at in Gen.Select(Place, MaybeText, Place, Place, Place, (exchange, command, entry, first, length) => new FindingPlace(exchange, command, entry, first, length))
        select new Finding
        {
            Rule = "r" + words.Item1,
            Document = kind.Item1,
            Level = kind.Item2,
            Effect = kind.Item3,
            Waived = kind.Item4,
            Ruling = words.Item5,
            Section = words.Item2,
            Message = words.Item3,
            Expected = words.Item4,
            Observed = words.Item1,
            At = at,
        };

    private static readonly Gen<CaseVerdict> Case =
        from words in Gen.Select(Text, Text, Text, Text, MaybeText, MaybeText, MaybeText)
        from lists in Gen.Select(Text.Select(text => "s" + text).Array[0, 3], Text.Select(text => "t" + text).Array[0, 3], Finding.Array[0, 3])
        from verdicts in Gen.Select(Verdict, Verdict, Gen.Bool, Gen.Long[0, 100_000_000])
        from attempts in Gen.Select(Gen.Int[1, 9], Verdict, MaybeText, (number, verdict, why) => new AttemptVerdict(number, verdict, why)).Array[0, 2]
        select new CaseVerdict
        {
            Id = "c" + words.Item1,
            Title = words.Item2,
            Role = "client",
            Section = words.Item3,
            Scenario = words.Item4,
            Scr = lists.Item1,
            Tags = lists.Item2,
            Findings = lists.Item3,
            Verdict = verdicts.Item1,
            OtherProfiles = new Dictionary<string, string> { ["field"] = verdicts.Item2 },
            Evidence = verdicts.Item3 ? "wire" : null,
            Flaky = verdicts.Item3,
            DurationMs = verdicts.Item4,
            Cause = words.Item5,
            Reason = words.Item6,
            Transcript = words.Item7,
            Rerun = words.Item1,
            Attempts = attempts,
        };

    private static readonly Gen<ScrVerdict> Requirement =
        from words in Gen.Select(Text, Text, Text, MaybeText, MaybeText, MaybeText)
        from kind in Gen.Select(
            Gen.OneOf("FUMO-T-", "FUMO-C-", "FUMO-S-", "L-", "X-"), Gen.OneOf("M", "O", "C"), Gen.OneOf("keyword", "declarative", "derived"),
            Gen.OneOf("wire", "observe", "operator"), Verdict, Gen.Bool)
        from tests in Text.Select(text => "c" + text).Array[0, 3]
        select new ScrVerdict
        {
            Id = kind.Item1 + words.Item1,
            Title = words.Item2,
            Section = words.Item3,
            OfficialId = words.Item4,
            Reason = words.Item5,
            Cause = words.Item6,
            Status = kind.Item2,
            Basis = kind.Item3,
            Evidence = kind.Item4,
            Verdict = kind.Item5,
            Applicable = kind.Item6,
            Tests = tests,
        };

    /// <summary>Any report; what it counts is what it holds.</summary>
    internal static readonly Gen<RunReport> Any =
        from tests in Case.Array[0, 8].Select(cases => cases.DistinctBy(test => test.Id).ToArray())
        from scr in Requirement.Array[0, 12].Select(items => items.DistinctBy(item => item.Id).ToArray())
        from words in Gen.Select(Text, Text, MaybeText, MaybeText, Text.Array[0, 3])
        from verdicts in Gen.Select(RunVerdict, RunVerdict, RunVerdict, Gen.OneOf([.. Vocabulary.Gates]), Gen.OneOf(0, 1, 2, 3, 130), Gen.Bool)
        from times in Gen.Select(Time, Gen.Nullable(Time, 0.3))
        from costs in Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 9999], Gen.Int[0, 9999], (exec, updates, sessions) => new OperationCounts(exec, updates, sessions))
        select new RunReport
        {
            Tool = new("fumo", words.Item1, words.Item2),
            Run = new(words.Item1, times.Item1, times.Item2, "server"),
            Implementation = new(words.Item2, words.Item3, words.Item4),
            Profile = "strict",
            Verdict = verdicts.Item1,
            OtherProfiles = new Dictionary<string, string> { ["field"] = verdicts.Item2 },
            Dm = new(verdicts.Item3),
            Gate = verdicts.Item4,
            ExitCode = verdicts.Item5,
            Complete = verdicts.Item6,
            Unjudged = [.. scr.Take(2).Select(item => item.Id)],
            Summary = Count(tests, scr),
            Operations = costs,
            Remarks = words.Item5,
            Scr = scr,
            Tests = tests,
        };

    private static SummaryCounts Count(IReadOnlyList<CaseVerdict> tests, IReadOnlyList<ScrVerdict> scr)
    {
        return new(
            Cases("pass"), Cases("fail"), Cases("inconclusive"), Cases("notApplicable"), Cases("notRun"),
            tests.SelectMany(test => test.Findings).Count(finding => finding.Effect == "warning"),
            Vocabulary.Verdicts.ToDictionary(verdict => verdict, verdict => scr.Count(item => item.Verdict == verdict)));

        int Cases(string verdict) => tests.Count(test => test.Verdict == verdict);
    }
}

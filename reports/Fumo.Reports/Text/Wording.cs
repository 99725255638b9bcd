namespace Fumo.Reports;

/// <summary>What the words of a report mean to a reader.</summary>
internal static class Wording
{
    /// <summary>A verdict of a case or a requirement.</summary>
    internal static CaseWording Case(string verdict) => verdict switch
    {
        "pass" => new("pass", "✓", "Every check that had something to judge passed."),
        "fail" => new("fail", "✗", "A requirement was broken."),
        "inconclusive" => new("inconclusive", "?", "It could not be brought about, so it could not be judged."),
        "notApplicable" => new("not applicable", "–", "The feature is not claimed."),
        "notRun" => new("not run", "○", "Left out by the selection, or for want of a fixture."),
        _ => new(verdict, "·", "A word that this version does not know."),
    };

    /// <summary>A verdict of a run.</summary>
    internal static RunWording Run(string verdict) => verdict switch
    {
        "conformant" => new("conformant", "pass", "Every applicable mandatory requirement that was to be judged passed."),
        "nonConformant" => new("not conformant", "fail", "At least one requirement that applies to this implementation is not met."),
        "inconclusive" => new("inconclusive", "inconclusive",
            "Nothing failed, but at least one mandatory requirement could not be judged. This says neither conformant nor not."),
        "partial" => new("partial", "inconclusive",
            "What was judged passed, but applicable mandatory requirements were left out: not a conformance statement."),
        _ => new(verdict, "inconclusive", "A word that this version does not know."),
    };

    /// <summary>An effect of a finding: the sign that does without colour, and the verdict that it is drawn like.</summary>
    internal static (string Tone, string Sign) Effect(string effect) => effect switch
    {
        "fail" => ("fail", "✗"),
        "warning" => ("inconclusive", "!"),
        _ => ("notRun", "i"),
    };
}

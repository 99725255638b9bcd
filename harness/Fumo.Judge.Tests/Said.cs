namespace Fumo.Judge.Tests;

/// <summary>What a rule, or a case, says of a transcript, in one word.</summary>
public static class Said
{
    public static string Of(Rule rule, RunView run)
    {
        Judgement[] all = [.. rule.Judge(run)];
        string[] effects = [.. all.Select(one => one.Deviation).OfType<Deviation>().Select(one => one.IsUndecided ? "undecided" : Effects.In("strict").Of(RuleIndex.Of(rule), one))];
        return all.Length == 0 ? "silent"
            : ((string[])["fail", "warning", "remark", "undecided"]).FirstOrDefault(effects.Contains) ?? "holds";
    }
}

namespace Fumo.Judge.Tests;

/// <summary>A transcript and what a rule says of it: holds, fail, warning, remark, undecided or silent.</summary>
public sealed record RuleExample(Rule Rule, string Says, string Story, Action<TranscriptBuilder> Tell)
{
    public override string ToString() => $"{Rule.Id} {Says}: {Story}";
}

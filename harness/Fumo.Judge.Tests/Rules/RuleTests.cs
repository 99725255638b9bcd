namespace Fumo.Judge.Tests;

/// <summary>Every rule over transcripts that keep it, break it, and do not speak of it.</summary>
[TestFixture]
public sealed class RuleTests
{
    private static IEnumerable<RuleExample> Examples => [.. AlertExamples.All, .. OperationExamples.All, .. InstallExamples.All, .. ObjectExamples.All, .. TreeExamples.All, .. DmExamples.All, .. DmProbeExamples.All, .. ServerExecExamples.All, .. ServerAlertExamples.All,
        .. ServerPackageExamples.All, .. ServerRequestExamples.All, .. ServerConclusionExamples.All, .. DmServerExamples.All, .. DmHostileExamples.All, .. DmServerCommandExamples.All, .. DmServerIdentityExamples.All, .. DmServerObjectExamples.All];

    [TestCaseSource(nameof(Examples))]
    public void A_rule_says_of_a_transcript_what_the_text_says(RuleExample example) =>
        Assert.That(Said.Of(example.Rule, TranscriptBuilder.Of(example.Tell).Run), Is.EqualTo(example.Says));

    [Test]
    public void Every_rule_is_kept_broken_and_left_alone_by_some_transcript()
    {
        string[] lacking =
        [
            .. from rule in RuleIndex.All
               let says = Examples.Where(example => example.Rule == rule.Rule).Select(example => example.Says).ToArray()
               where !says.Contains("holds") || !says.Contains("silent") || !says.Any(word => word is "fail" or "warning" or "remark")
               select $"{rule.Id}: {string.Join(", ", says.Distinct())}",
        ];
        Assert.That(lacking, Is.Empty);
    }
}

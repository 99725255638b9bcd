using Fumo.Mo;

namespace Fumo.Judge.Tests;

/// <summary>Where the alert of an operation is missing, what came in its place is told.</summary>
[TestFixture]
public sealed class StrayAlertTests
{
    [TestCase("1224", AlertTypes.Update)]
    [TestCase("1226", AlertTypes.UserRequest)]
    public void An_alert_that_cannot_end_the_operation_is_named(string code, string type) =>
        Assert.That(Observed(b => b.Session(new Reported { Code = code, Type = type })), Is.EqualTo($"Alert {code} of type '{type}'"));

    [Test]
    public void Nothing_at_all_is_none() => Assert.That(Observed(b => b.Session()), Is.EqualTo("none"));

    private static string? Observed(Action<TranscriptBuilder> tell)
    {
        RunView run = TranscriptBuilder.Of(b =>
        {
            b.For("Update", "success").Session(Asked.Exec("Update"));
            tell(b);
            b.Missed();
        }).Run;
        return AlertRules.EndsEveryAcceptedOperation.Judge(run).Single().Deviation!.Observed;
    }
}

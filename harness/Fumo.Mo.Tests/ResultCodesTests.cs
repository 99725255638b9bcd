namespace Fumo.Mo.Tests;

public sealed class ResultCodesTests
{
    [TestCase(200, ResultOutcome.Success)]
    [TestCase(250, ResultOutcome.Success)]
    [TestCase(299, ResultOutcome.Success)]
    [TestCase(400, ResultOutcome.Failure)]
    [TestCase(412, ResultOutcome.Failure)]
    [TestCase(499, ResultOutcome.Failure)]
    [TestCase(503, ResultOutcome.Failure)]
    [TestCase(599, ResultOutcome.Failure)]
    [TestCase(0, null)]
    [TestCase(201, null)]
    [TestCase(249, null)]
    [TestCase(300, null)]
    [TestCase(413, null)]
    [TestCase(504, null)]
    [TestCase(600, null)]
    public void Tells_success_from_failure_from_neither(int code, ResultOutcome? outcome) =>
        Assert.That(ResultCodes.OutcomeOf(code), Is.EqualTo(outcome));

    [Test]
    public void Holds_every_named_code_and_no_row_overlaps()
    {
        Assert.That(Enum.GetValues<ResultCode>().Select(code => ResultCodes.Find((int)code)), Has.None.Null);
        Assert.That(ResultCodes.Table.Zip(ResultCodes.Table.Skip(1)).All(pair => pair.First.Last < pair.Second.First));
    }
}

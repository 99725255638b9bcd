using Fumo.Judge;

namespace Fumo.Suites.Client;

/// <summary>The client suite for NUnit: the run is played, then each case of its report is a test.</summary>
public sealed class ClientSuite
{
    private RunReport report = null!;

    /// <summary>What there is to play and to judge.</summary>
    public static SuiteIndex Index { get; } = SuiteIndex.Of(typeof(ClientSuite).Assembly);

    private static IEnumerable<TestCaseData> Cases => TestRun.Cases(Index);

    [OneTimeSetUp]
    public void Play() => report = TestRun.Play(Index);

    [TestCaseSource(nameof(Cases))]
    public void Case(string id) => CaseAssertion.Hold(report, id);

    /// <summary>What <c>fumo run</c> tells by its exit code.</summary>
    [Test]
    public void The_gate_is_passed() => CaseAssertion.HoldGate(report);
}

namespace Fumo.Suites.Server;

/// <summary>Starts and ends the run around all fixtures, unless somebody else has started one.</summary>
[SetUpFixture]
public sealed class ServerSuite
{
    private SuiteRun? own;

    /// <summary>The assembly, for one who asks what there is.</summary>
    public static SuiteIndex Index { get; } = SuiteIndex.Of(typeof(ServerSuite).Assembly);

    [OneTimeSetUp]
    public void Start() => own = SuiteRun.Current is null ? TestRun.Start(typeof(ServerSuite).Assembly) : null;

    [OneTimeTearDown]
    public void Finish() => TestRun.Finish(own);
}

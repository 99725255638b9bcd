namespace Fumo.Suites.Server;

/// <summary>The scenarios against a DM server.</summary>
public static class ServerSuite
{
    /// <summary>The assembly, for one who asks what there is.</summary>
    public static SuiteIndex Index { get; } = SuiteIndex.Of(typeof(ServerSuite).Assembly);
}

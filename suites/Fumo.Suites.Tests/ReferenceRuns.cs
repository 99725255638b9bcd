using Fumo.Plan;
using Fumo.Record;
using Fumo.Suites.Client;

namespace Fumo.Suites.Tests;

/// <summary>Runs of the whole client suite against reference devices, in memory.</summary>
internal static class ReferenceRuns
{
    public static VirtualRunResult Play(
        string launch = "reference", string client = "", string more = "", string scheme = "md5", IReadOnlyList<Entry>? before = null,
        TimeSpan operationTime = default)
    {
        string yaml = $$"""
            implementation: {name: Reference, role: client}
            client:
              launch: {{launch}}
              connect: {poll: true}
              restart: relaunch
              credentials:
                scheme: {{scheme}}
                client: {name: device, secret: device-secret}
                server: {id: fumo-conformance, secret: server-secret}
            {{client}}
            timeouts: {connect: 30s, session: 30s, operation: 10m, quiet: 3s}
            {{more}}
            """;
        ConfigurationResult read = SuiteComposition.Reader().ReadText(yaml, "conformance.yaml", Path.GetTempPath());
        Assert.That(read.Errors, Is.Empty);
        return VirtualRun.Play(read.Configuration!, ClientSuite.Index, new PlanOptions { IsUnattended = true }, before: before, operationTime: operationTime);
    }
}

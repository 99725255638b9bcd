using System.Diagnostics;
using System.Reflection;
using Fumo.Judge;
using Fumo.Plan;
using Fumo.Reports;
using Fumo.Suites.Client;
using Fumo.Suites.Server;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Fumo.Suites.Tests;

/// <summary>NUnit on the suites shows what <c>fumo run</c> shows: the same cases with the same verdicts, and red where that does not end with 0.</summary>
[NonParallelizable]
public sealed class TestRunnerTests
{
    private const string Client = """
        implementation: {name: Reference, role: client}
        client:
          launch: LAUNCH
          connect: {poll: true}
          restart: relaunch
          credentials:
            scheme: md5
            client: {name: device, secret: device-secret}
            server: {id: fumo-conformance, secret: server-secret}
        timeouts: {connect: 30s, session: 30s, operation: 30s, quiet: 300ms}
        """;

    private const string Server = """
        implementation: {name: Reference, role: server}
        server:
          launch: LAUNCH
          devices: [{id: "IMEI:2", root: ./Vendor/Fw/P7}]
          observe: {http: {url: "/admin/log?device={device}"}, state: $.state, resultCode: $.code}
        timeouts: {connect: 30s, session: 30s, operation: 30s, quiet: 300ms}
        """;

    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("fumo-runner-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [TestCase(Client, "reference")]
    [TestCase(Client, "{reference: {fault: [M71]}}")]
    [TestCase(Client, "{reference: {fault: [M74]}}")]
    [TestCase(Server, "reference")]
    [TestCase(Server, "{reference: {fault: [M118]}}")]
    [TestCase(Server, "{reference: {fault: [M125]}}")]
    public void Shows_the_cases_of_fumo_run_with_their_verdicts(string yaml, string launch)
    {
        string file = Write(yaml, launch);
        RunConfiguration configuration = SuiteComposition.Reader().Read(file).Configuration!;
        SuiteIndex index = yaml == Client ? ClientSuite.Index : ServerSuite.Index;
        RunReport played = VirtualRun.Play(configuration, index, new PlanOptions { IsUnattended = true }).Report;

        Dictionary<string, ResultState> shown = RunTests(index.Assembly, file);
        RunReport report = Report();

        Assert.That(Told(report).Except(Told(played)).Concat(Told(played).Except(Told(report))), Is.Empty);
        Assert.That(shown.Keys.Where(name => name.Contains('.', StringComparison.Ordinal)), Is.EquivalentTo(played.Tests.Select(test => test.Id)));
        Assert.That(played.Tests.Where(test => shown[test.Id].Status != Status(test)).Select(test => $"{test.Id}: {test.Verdict}, shown {shown[test.Id]}"), Is.Empty);
        Assert.That(shown[nameof(ClientSuite.The_gate_is_passed)].Status, Is.EqualTo(played.ExitCode == 0 ? TestStatus.Passed : TestStatus.Failed));
    }

    [Test]
    public async Task A_device_that_fails_in_cases_of_the_whole_run_alone_makes_dotnet_test_fail()
    {
        string file = Write(Client, "{reference: {fault: [M74]}}");
        ProcessStartInfo start = new("dotnet", ["test", typeof(ClientSuite).Assembly.Location, "--nologo"]) { RedirectStandardOutput = true };
        start.Environment[TestRun.ConfigurationVariable] = file;
        using Process process = Process.Start(start)!;
        string told = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.That(process.ExitCode, Is.Not.Zero, told);
        RunReport report = Report();
        Assert.That(report.Tests.Where(test => test.Verdict == "fail").Select(test => test.Scenario), Is.Not.Empty.And.All.Empty);
        Assert.That(report.Tests.Where(test => test.Verdict == "fail").Select(test => test.Id), Is.All.Matches<string>(id => told.Contains($"Failed {id}", StringComparison.Ordinal)));
    }

    private RunReport Report() => ReportJson.Read(Path.Combine(folder, "results", "latest", ReportJson.FileName));

    private static TestStatus Status(CaseVerdict verdict) => verdict.Verdict switch
    {
        "fail" or "inconclusive" => TestStatus.Failed,
        "notRun" => TestStatus.Skipped,
        _ => TestStatus.Passed,
    };

    private static IEnumerable<string> Told(RunReport report) =>
        report.Tests.SelectMany(test => test.Findings.Select(finding => $"{test.Id} {test.Verdict} {finding.Rule} {finding.Effect}").Prepend($"{test.Id} {test.Verdict}")).Distinct();

    private static Dictionary<string, ResultState> RunTests(Assembly suites, string file)
    {
        Environment.SetEnvironmentVariable(TestRun.ConfigurationVariable, file);
        Results results = new();
        Thread runner = new(() =>
        {
            NUnitTestAssemblyRunner tests = new(new DefaultTestAssemblyBuilder());
            tests.Load(suites, new Dictionary<string, object> { ["NumberOfTestWorkers"] = 0, ["SynchronousEvents"] = true });
            tests.Run(results, TestFilter.Empty);
        });
        runner.Start();
        runner.Join();
        Environment.SetEnvironmentVariable(TestRun.ConfigurationVariable, null);
        return results.ByName;
    }

    private string Write(string yaml, string launch)
    {
        string file = Path.Combine(folder, "conformance.yaml");
        File.WriteAllText(file, yaml.Replace("LAUNCH", launch, StringComparison.Ordinal));
        return file;
    }

    private sealed class Results : ITestListener
    {
        public Dictionary<string, ResultState> ByName { get; } = [];

        public void TestStarted(ITest test)
        {
        }

        public void TestFinished(ITestResult result)
        {
            if (!result.Test.IsSuite)
            {
                ByName[result.Test.Name] = result.ResultState;
            }
        }

        public void TestOutput(TestOutput output)
        {
        }

        public void SendMessage(TestMessage message)
        {
        }
    }
}

using System.Diagnostics;

namespace Fumo.Cli.Tests;

/// <summary>The suite run by NUnit's own runner judges as the command line does.</summary>
public sealed class SuiteTests
{
    [Test]
    public async Task Dotnet_test_and_fumo_run_give_the_same_verdicts()
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", Shell.Reference("{reference: {fault: [M71]}}"));
        await Shell.RunAsync("run", "-c", file, "-o", folder.At("run"), "--unattended");

        ProcessStartInfo start = new(FumoProcess.Command[0], ["test", Path.Combine(AppContext.BaseDirectory, "Fumo.Suites.Client.dll")])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.Path,
        };
        start.Environment["FUMO_CONFIG"] = file;
        using Process tests = Process.Start(start)!;
        Task<string> output = tests.StandardOutput.ReadToEndAsync();
        Task<string> error = tests.StandardError.ReadToEndAsync();
        await tests.WaitForExitAsync().WaitAsync(FumoProcess.Patience);

        Assert.That(Directory.Exists(folder.At("results")), await output + await error);
        Assert.That(Verdicts(folder.At("results/latest")), Is.EqualTo(Verdicts(folder.At("run"))));
        Assert.That(Verdicts(folder.At("run")), Has.Some.Matches<(string, string)>(one => one.Item2 == "fail"));
    }

    private static IEnumerable<(string Id, string Verdict)> Verdicts(string folder) => Shell.Report(folder).Tests.Select(test => (test.Id, test.Verdict));
}

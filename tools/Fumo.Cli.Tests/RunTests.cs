using Fumo.Judge;

namespace Fumo.Cli.Tests;

/// <summary>The main job: certify a client and say so.</summary>
public sealed class RunTests
{
    [Test]
    public async Task The_reference_device_is_conformant_in_both_profiles()
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", Shell.Reference(client: "  root: [./FUMO/Pkg1, ./FUMO/Pkg2]\n  restart: relaunch"));

        Shell.Outcome outcome = await Shell.RunAsync("run", "-c", file, "-o", folder.At("results"), "--unattended");

        RunReport report = Shell.Report(folder.At("results"));
        Assert.That(report.Tests.Where(test => test.Verdict is not ("pass" or "notApplicable")).Select(test => $"{test.Id}: {test.Verdict}: {test.Reason}"), Is.Empty);
        Assert.That(report.Tests.SelectMany(test => test.Findings).Select(finding => finding.Message), Is.Empty);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(report.Verdict, Is.EqualTo("conformant"));
        Assert.That(report.OtherProfiles["field"], Is.EqualTo("conformant"));
    }

    [TestCase("none")]
    [TestCase("basic")]
    [TestCase("md5")]
    [TestCase("hmac")]
    public async Task Every_scheme_of_authentication_and_both_encodings_work(string scheme)
    {
        foreach (string encoding in new[] { "xml", "wbxml" })
        {
            using Folder folder = new();
            string text = Shell.Reference(extra: $"encoding: {encoding}").Replace("scheme: md5", $"scheme: {scheme}", StringComparison.Ordinal);
            string file = folder.File("conformance.yaml", text);

            Shell.Outcome outcome = await Shell.RunAsync("run", "-c", file, "-o", folder.At("results"), "--unattended");

            Assert.That(outcome.ExitCode, Is.Zero, $"{scheme} {encoding}\n{outcome.Output}\n{outcome.Error}");
        }
    }

    [TestCase("M06", "state.value", "tag:tree")]
    [TestCase("M26", "exec.accepted", "client.downloadandupdate.*")]
    [TestCase("M56", "alert.source", "client.downloadandupdate.*")]
    [TestCase("M82", "result.integer", "client.download-refused.*")]
    [TestCase("M148", "download.fetched", "client.download.done")]
    public async Task A_fault_is_found_over_HTTP_too(string fault, string rule, string select)
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", Shell.Reference($"{{reference: {{fault: [{fault}]}}}}"));

        Shell.Outcome outcome = await Shell.RunAsync("run", "-c", file, "-o", folder.At("results"), "--unattended", "--select", select);

        Assert.That(outcome.ExitCode, Is.EqualTo(1), outcome.Error);
        Assert.That(outcome.Output, Does.Contain($"[{rule}]"));
    }

    [Test]
    public async Task A_recorded_run_judged_again_gives_the_same_report_to_the_octet()
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", Shell.Reference("{reference: {fault: [M71]}}"));
        await Shell.RunAsync("run", "-c", file, "-o", folder.At("results"), "--unattended");
        byte[] before = await File.ReadAllBytesAsync(Path.Combine(folder.At("results"), "report.json"));

        Shell.Outcome outcome = await Shell.RunAsync("judge", folder.At("results"));

        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(await File.ReadAllBytesAsync(Path.Combine(folder.At("results"), "report.json")), Is.EqualTo(before));
    }

    [Test]
    public async Task A_selection_that_matches_nothing_is_a_usage_error()
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", Shell.Reference());

        Shell.Outcome outcome = await Shell.RunAsync("run", "-c", file, "-o", folder.At("results"), "--select", "client.updte.*");

        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(Directory.Exists(folder.At("results")), Is.False);
    }

    [Test]
    public async Task A_selected_part_is_partial_and_no_statement_of_conformance()
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", Shell.Reference());

        Shell.Outcome outcome = await Shell.RunAsync("run", "-c", file, "-o", folder.At("results"), "--select", "tag:tree");

        RunReport report = Shell.Report(folder.At("results"));
        Assert.That(report.Verdict, Is.EqualTo("partial"), outcome.Error);
        Assert.That(report.Complete, Is.False);
        Assert.That(outcome.ExitCode, Is.Zero);
    }
}

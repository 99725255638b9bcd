using Fumo.Judge;

namespace Fumo.Cli.Tests;

/// <summary>Each fault that no vendor can dispute fails the run, by the requirement that it breaks.</summary>
public sealed class GateFaultTests
{
    [TestCase("M26", "FUMO-C-002")]
    [TestCase("M29", "FUMO-C-011")]
    [TestCase("M48", "FUMO-C-011")]
    [TestCase("M56", "FUMO-C-012")]
    [TestCase("M62", "FUMO-C-015")]
    [TestCase("M63", "FUMO-C-014")]
    [TestCase("M70", "FUMO-C-016")]
    [TestCase("M71", "FUMO-C-017")]
    [TestCase("M75", "FUMO-C-017")]
    [TestCase("M82", "FUMO-C-018")]
    [TestCase("M83", "FUMO-C-019")]
    [TestCase("M86", "FUMO-C-018")]
    [TestCase("M06", "FUMO-T-011")]
    [TestCase("M07", "FUMO-T-011")]
    [TestCase("M08", "FUMO-T-011")]
    [TestCase("M97", "FUMO-C-007")]
    [TestCase("M98", "FUMO-C-007")]
    [TestCase("M102", "FUMO-C-022")]
    public async Task A_gate_fault_fails_the_requirement_that_it_breaks(string fault, string broken)
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", Shell.Reference($"{{reference: {{fault: [{fault}]}}}}"));

        Shell.Outcome outcome = await Shell.RunAsync("run", "-c", file, "-o", folder.At("results"), "--unattended");

        RunReport report = Shell.Report(folder.At("results"));
        Assert.That(outcome.ExitCode, Is.EqualTo(1), outcome.Error);
        Assert.That(report.Scr.Where(item => item.Verdict == "fail").Select(item => item.Id), Does.Contain(broken));
    }
}

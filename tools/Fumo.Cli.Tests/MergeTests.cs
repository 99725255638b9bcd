using Fumo.Judge;
using Fumo.Reports;

namespace Fumo.Cli.Tests;

/// <summary>Shards on the command line: played apart, put together, judged and packed as one.</summary>
public sealed class MergeTests
{
    [Test]
    public async Task Shards_are_put_together_judged_again_and_packed()
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", Shell.Reference());
        foreach (int number in Enumerable.Range(1, 2))
        {
            Shell.Outcome shard = await Shell.RunAsync("run", "-c", file, "--shard", $"{number}/2", "-o", folder.At($"shard-{number}"), "--unattended", "--select", "tag:tree", "--select", "client.update.*");
            Assert.That(shard.ExitCode, Is.Zero, shard.Error);
        }

        await Shell.RunAsync("run", "-c", file, "-o", folder.At("whole"), "--unattended", "--select", "tag:tree", "--select", "client.update.*");
        Shell.Outcome merged = await Shell.RunAsync("merge", folder.At("shard-2"), folder.At("shard-1"), "-o", folder.At("merged"));
        byte[] report = await File.ReadAllBytesAsync(Path.Combine(folder.At("merged"), ReportJson.FileName));
        Shell.Outcome judged = await Shell.RunAsync("judge", folder.At("merged"));
        Shell.Outcome packed = await Shell.RunAsync("pack", folder.At("merged"), "-o", folder.At("merged.zip"));
        Shell.Outcome verified = await Shell.RunAsync("verify", folder.At("merged.zip"));

        Assert.That((merged.ExitCode, judged.ExitCode, packed.ExitCode, verified.ExitCode), Is.EqualTo((0, 0, 0, 0)), merged.Error + packed.Error + verified.Error);
        Assert.That(Told(Shell.Report(folder.At("merged"))), Is.EqualTo(Told(Shell.Report(folder.At("whole")))));
        Assert.That(await File.ReadAllBytesAsync(Path.Combine(folder.At("merged"), ReportJson.FileName)), Is.EqualTo(report));

        Shell.Outcome missing = await Shell.RunAsync("merge", folder.At("shard-1"), "-o", folder.At("more"));
        Shell.Outcome doubled = await Shell.RunAsync("merge", folder.At("shard-1"), folder.At("shard-2"), folder.At("shard-1"), "-o", folder.At("more"));
        Shell.Outcome whole = await Shell.RunAsync("merge", folder.At("whole"), "-o", folder.At("more"));
        Shell.Outcome itself = await Shell.RunAsync("merge", folder.At("shard-1"), folder.At("shard-2"), "-o", folder.At("shard-1"), "--force");

        Assert.That((missing.ExitCode, doubled.ExitCode, whole.ExitCode, itself.ExitCode, Directory.Exists(folder.At("more"))), Is.EqualTo((2, 2, 2, 2, false)));
        Assert.That(missing.Error, Does.Contain("2/2 is missing"));
        Assert.That(doubled.Error, Does.Contain("doubled"));
        Assert.That(whole.Error, Does.Contain("without --shard"));
        Assert.That(itself.Error, Does.Contain("both a shard"));
    }

    [TestCase("  listen: http://127.0.0.1:0", "nothing launches the client")]
    [TestCase("  listen: http://127.0.0.1:0\n  device: \"IMEI:1\"", "nothing launches the client")]
    [TestCase("  launch: reference\n  device: \"IMEI:1\"", "IMEI:1")]
    public async Task Shards_that_would_share_a_device_are_not_played(string client, string why)
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", $"implementation: {{name: X, role: client}}\nclient:\n  connect: {{poll: true}}\n{client}\n");

        Shell.Outcome outcome = await Shell.RunAsync("run", "-c", file, "--shard", "1/2", "-o", folder.At("results"));

        Assert.That((outcome.ExitCode, Directory.Exists(folder.At("results"))), Is.EqualTo((2, false)), outcome.Error);
        Assert.That(outcome.Error, Does.Contain(why));
    }

    [TestCase("3")]
    [TestCase("4/3")]
    [TestCase("0/3")]
    public async Task What_is_no_shard_is_refused_where_there_is_a_configuration_too(string shard)
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", Shell.Reference());

        Shell.Outcome outcome = await Shell.RunAsync("run", "-c", file, "--shard", shard, "-o", folder.At("results"), "--plan");

        Assert.That((outcome.ExitCode, outcome.Error.Contains("K/N", StringComparison.Ordinal)), Is.EqualTo((2, true)), outcome.Output);
    }

    private static IEnumerable<string> Told(RunReport report) =>
        report.Tests.SelectMany(test => test.Findings.Select(finding => $"{test.Id} {finding.Rule} {finding.Effect}").Prepend($"{test.Id} {test.Verdict}")).Distinct().Order(StringComparer.Ordinal);
}

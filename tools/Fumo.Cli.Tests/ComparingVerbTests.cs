using System.Text.Json.Nodes;
using Fumo.Judge;
using Fumo.Reports;

namespace Fumo.Cli.Tests;

/// <summary>diff, matrix and run --baseline, on runs of the reference device and of faulty ones.</summary>
public sealed class ComparingVerbTests
{
    [Test]
    public async Task A_run_is_compared_with_its_baseline_even_where_that_is_the_latest_until_it_ends()
    {
        using Folder folder = new();
        string good = folder.File("good.yaml", Shell.Reference());
        string bad = folder.File("bad.yaml", Shell.Reference("{reference: {fault: [M01]}}"));
        await Shell.RunAsync("run", "-c", good, "-o", folder.At("good"), "--select", "tag:tree");

        Shell.Outcome run = await Shell.RunAsync("run", "-c", bad, "-o", folder.At("bad"), "--select", "tag:tree", "--baseline", folder.At("good"));
        Shell.Outcome same = await Shell.RunAsync("diff", folder.At("bad"), folder.At("bad"));
        Shell.Outcome mended = await Shell.RunAsync("diff", folder.At("bad"), folder.At("good"), "--format", "markdown", "-o", folder.At("mended.md"));
        Shell.Outcome once = await Shell.RunAsync("diff", folder.At("good"), folder.At("bad"), "--require-twice", "--json");
        Shell.Outcome twice = await Shell.RunAsync("diff", folder.At("good"), folder.At("bad"), folder.At("bad"), "--require-twice");
        Shell.Outcome again = await Shell.RunAsync("run", "-c", bad, "-o", folder.At("bad"), "--force", "--select", "tag:tree", "--baseline", folder.At("bad"), "--json");

        Assert.That(new[] { run, same, mended, once, twice, again }.Select(outcome => outcome.ExitCode), Is.EqualTo(new[] { 1, 0, 0, 0, 1, 1 }), run.Output + run.Error);
        Assert.That(run.Output.TrimEnd().Split('\n')[^1], Does.StartWith("Regression: "));
        Assert.That(same.Output, Does.EndWith("Nothing changed.\n"));
        Assert.That(await File.ReadAllTextAsync(folder.At("mended.md")), Does.StartWith("## ✅").And.Contain("### Fixed"));
        Assert.That((bool)JsonNode.Parse(once.Output)!["isRegression"]!, Is.False);
        Assert.That((bool)JsonNode.Parse(again.Output.TrimEnd().Split('\n')[^1])!["regression"]!, Is.False, "it was read before it was written over");
    }

    [Test]
    public async Task What_cannot_be_compared_is_refused_before_anything_is_played()
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", Shell.Reference());
        RunReport other = Minimal("server");
        Directory.CreateDirectory(folder.At("server"));
        ReportJson.Write(Path.Combine(folder.At("server"), ReportJson.FileName), other);

        Shell.Outcome role = await Shell.RunAsync("run", "-c", file, "-o", folder.At("results"), "--baseline", folder.At("server"));
        Shell.Outcome missing = await Shell.RunAsync("diff", folder.At("server"), folder.At("nowhere"));
        Shell.Outcome third = await Shell.RunAsync("diff", folder.At("server"), folder.At("server"), folder.At("server"));

        Assert.That((role.ExitCode, missing.ExitCode, third.ExitCode), Is.EqualTo((2, 2, 2)));
        Assert.That(role.Error, Does.Contain("role server"));
        Assert.That(third.Error, Does.Contain("--require-twice"));
        Assert.That(Directory.Exists(folder.At("results")), Is.False, "nothing was begun");
    }

    [Test]
    public async Task A_matrix_links_the_runs_that_it_is_made_of()
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", Shell.Reference());
        await Shell.RunAsync("run", "-c", file, "-o", folder.At("a #1"), "--select", "tag:tree");

        Shell.Outcome matrix = await Shell.RunAsync("matrix", folder.At("a #1"), "-o", folder.At("matrix"));
        Shell.Outcome none = await Shell.RunAsync("matrix", folder.At("nowhere"), "-o", folder.At("matrix"));

        Assert.That((matrix.ExitCode, none.ExitCode), Is.EqualTo((0, 2)), matrix.Error);
        Assert.That(await File.ReadAllTextAsync(folder.At("matrix/matrix.html")), Does.Contain("href=\"./../a%20%231/report.html\""));
        Assert.That(JsonNode.Parse(await File.ReadAllTextAsync(folder.At("matrix/matrix.json")))!["parts"]![0]!["rows"]!.AsArray(), Has.Count.GreaterThan(50));
    }

    private static RunReport Minimal(string role) => new()
    {
        Tool = new("fumo", "0.1.0", "OMA-TS-DM-FUMO-V1_0_2"),
        Run = new("20261123-000000-0000", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, role),
        Implementation = new("X", null, null),
        Profile = "strict",
        Verdict = "partial",
        OtherProfiles = new Dictionary<string, string>(),
        Dm = new("partial"),
        Gate = "passed",
        ExitCode = 0,
        Complete = false,
        Unjudged = [],
        Summary = new(0, 0, 0, 0, 0, 0, new Dictionary<string, int>()),
        Operations = new(0, 0, 0),
        Scr = [],
        Tests = [],
    };
}

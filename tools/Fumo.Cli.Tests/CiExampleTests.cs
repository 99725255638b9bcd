using System.Diagnostics;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Fumo.Cli.Tests;

/// <summary>The examples for CI services: they are YAML of the expected shape, and their shell lines do what they say against the reference device.</summary>
public sealed partial class CiExampleTests
{
    private Folder folder = null!;

    [SetUp]
    public void Lay()
    {
        folder = Repository();
        Run("chmod +x fumo/tools/fumo");
    }

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void The_GitHub_example_runs_packs_keeps_a_baseline_and_compares_with_it()
    {
        YamlNode steps = Example("github-actions.yml")["jobs"]["conformance"]["steps"];
        string[] scripts = [.. ((YamlSequenceNode)steps).Select(step => Script(step, "run")).OfType<string>()];

        foreach (string script in (string[])[.. scripts, .. scripts])
        {
            Run(script);
        }

        Assert.That(scripts, Has.Length.EqualTo(4));
        Assert.That(File.Exists(folder.At("evidence.zip")));
        Assert.That(File.Exists(folder.At("results/latest/diff.json")));
        Assert.That(File.Exists(folder.At("baseline/report.json")));
    }

    [Test]
    public void The_GitHub_example_plays_shards_and_puts_them_together()
    {
        YamlNode jobs = Example("github-actions.yml")["jobs"];
        string shard = ((YamlSequenceNode)jobs["shard"]["steps"]).Select(step => Script(step, "run")).OfType<string>().Single();
        foreach (YamlNode number in (YamlSequenceNode)jobs["shard"]["strategy"]["matrix"]["shard"])
        {
            Run(shard.Replace("${{ matrix.shard }}", $"{number}", StringComparison.Ordinal));
        }

        Run(((YamlSequenceNode)jobs["merge"]["steps"]).Select(step => Script(step, "run")).OfType<string>().Single());

        Assert.That(Shell.Report(folder.At("results/whole")).Verdict, Is.EqualTo("conformant").Or.EqualTo("inconclusive").Or.EqualTo("partial"));
    }

    [Test]
    public void The_GitLab_example_plays_shards_and_compares_the_whole_with_its_baseline()
    {
        YamlNode file = Example("gitlab-ci.yml");
        foreach (int number in Enumerable.Range(1, 3))
        {
            Run(Lines(file["shards"]["script"]), ("CI_NODE_INDEX", $"{number}"), ("CI_NODE_TOTAL", $"{file["shards"]["parallel"]}"));
        }

        Run(Lines(file["conformance"]["script"]));
        Directory.Delete(folder.At("results"), recursive: true);
        Run(Lines(file["conformance"]["script"]));

        Assert.That(File.Exists(folder.At($"{file["conformance"]["artifacts"]["reports"]["junit"]}")));
        Assert.That(File.Exists(folder.At("baseline/report.json")));
    }

    [Test]
    public void The_Kubernetes_example_plays_a_shard_in_each_pod_and_puts_them_together()
    {
        YamlNode[] jobs = Documents("kubernetes.yaml");
        YamlNode spec = jobs[0]["spec"];
        int count = int.Parse($"{spec["completions"]}", System.Globalization.CultureInfo.InvariantCulture);
        (string, string)[] pod = [("FUMO", "fumo/tools/fumo"), ("CONFIG", "conformance.yaml"), ("RESULTS", "volume")];
        foreach (int index in Enumerable.Range(0, count))
        {
            Run(Container(jobs[0]), [.. pod, ("JOB_COMPLETION_INDEX", $"{index}")]);
        }

        Run(Container(jobs[1]), pod);

        Assert.That($"{spec["completionMode"]}", Is.EqualTo("Indexed"));
        Assert.That(Container(jobs[0]), Does.Contain($"/{count}\""));
        Assert.That(File.Exists(folder.At("volume/whole/report.html")));
    }

    [Test]
    public void The_Jenkins_example_runs_packs_keeps_a_baseline_and_compares_with_it()
    {
        string text = File.ReadAllText(PathOf("Jenkinsfile"));
        string[] scripts = [.. Quoted().Matches(text).Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value)];

        foreach (string script in (string[])[.. scripts, .. scripts])
        {
            Run(script);
        }

        Assert.That(scripts, Has.Length.EqualTo(4));
        Assert.That(text.Count(sign => sign == '{'), Is.EqualTo(text.Count(sign => sign == '}')));
        Assert.That(File.Exists(folder.At("results/latest/diff.json")));
    }

    // As the examples expect it: conformance.yaml, and the suite in fumo/.
    private static Folder Repository()
    {
        Folder made = new();
        made.File("conformance.yaml", Shell.Reference());
        Directory.CreateDirectory(made.At("fumo/tools"));
        // A part of the suite will do: how long a run takes is nothing that the examples have a say in.
        made.File("fumo/tools/fumo", $"#!/bin/sh\n[ \"$1\" != run ] || set -- \"$@\" --select tag:tree --select 'client.update.*'\nexec {string.Join(' ', FumoProcess.Command.Select(word => $"'{word}'"))} \"$@\"\n");
        return made;
    }

    // What a service's runner does: one shell, ended by the first line that fails.
    private void Run(string script, params (string Name, string Value)[] environment)
    {
        ProcessStartInfo start = new("sh") { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        start.ArgumentList.Add("-ec");
        start.ArgumentList.Add(script);
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, $"{script}\n{output}\n{error.Result}");
    }

    private static string Container(YamlNode job) => $"{job["spec"]["template"]["spec"]["containers"][0]["args"][0]}";

    private static string Lines(YamlNode script) => string.Join('\n', ((YamlSequenceNode)script).Select(line => $"{line}"));

    private static string? Script(YamlNode step, string key) => ((YamlMappingNode)step).Children.TryGetValue(new YamlScalarNode(key), out YamlNode? script) ? $"{script}" : null;

    private static YamlNode Example(string name) => Documents(name).Single();

    private static YamlNode[] Documents(string name)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(File.ReadAllText(PathOf(name))));
        return [.. stream.Documents.Select(document => document.RootNode)];
    }

    private static string PathOf(string name)
    {
        DirectoryInfo? above = new(AppContext.BaseDirectory);
        while (above is not null && !File.Exists(Path.Combine(above.FullName, "FumoConformance.sln")))
        {
            above = above.Parent;
        }

        return Path.Combine(above!.FullName, "tools", "ci", name);
    }

    [GeneratedRegex(@"'''(.*?)'''|sh '([^']+)'", RegexOptions.Singleline)]
    private static partial Regex Quoted();
}

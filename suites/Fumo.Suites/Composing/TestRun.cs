using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;
using Fumo.Plan;
using Fumo.Reports;
using NUnit.Framework;

namespace Fumo.Suites;

/// <summary>The run behind <c>dotnet test</c> on a suite: configured by FUMO_CONFIG, or by the repository's own file.</summary>
public static class TestRun
{
    /// <summary>The environment variable that names a configuration.</summary>
    public const string ConfigurationVariable = "FUMO_CONFIG";

    /// <summary>The environment variable that selects cases as --select does, parted by blanks.</summary>
    public const string SelectionVariable = "FUMO_SELECT";

    /// <summary>The cases of a suite as tests: those of the scenarios, and those that judge the run as a whole.</summary>
    /// <param name="index">The suite.</param>
    public static IEnumerable<TestCaseData> Cases(SuiteIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return SuiteComposition.Scenarios(index, index.Role).SelectMany(scenario => scenario.Cases).DistinctBy(one => one.Id).Select(Test);
    }

    /// <summary>Plays and judges a suite; ends the fixture as skipped when the configuration is for another role.</summary>
    /// <param name="index">The suite.</param>
    /// <exception cref="InvalidOperationException">The configuration is wrong; the message has every mistake.</exception>
    public static RunReport Play(SuiteIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        (RunConfiguration configuration, string file) = Configured(index);
        if (configuration.Role != index.Role)
        {
            Assert.Ignore($"{file} is for the role {configuration.Role.ToString().ToLowerInvariant()}.");
        }

        string id = RunId.New(TimeProvider.System.GetUtcNow(), Random.Shared);
        using SuiteRun run = SuiteRun.Start(new SuiteRunOptions
        {
            Index = index,
            Configuration = configuration,
            Plan = SuiteComposition.Plan(configuration, index, new PlanOptions { Selection = Selected(index), IsUnattended = true }),
            Folder = ResultFolder.CreateUnder(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "results"), id),
            Id = id,
            Seed = Random.Shared.Next(),
            Operator = new UnattendedOperator(),
        });
        run.Play();
        RunReport report = run.Finish();
        TestContext.Progress.WriteLine($"{report.Verdict}; results in {run.Folder}");
        return report;
    }

    private static TestCaseData Test(CaseInfo one) => new TestCaseData(one.Id).SetName(one.Id).SetDescription(one.Title);

    private static (RunConfiguration Configuration, string File) Configured(SuiteIndex index)
    {
        string? chosen = Environment.GetEnvironmentVariable(ConfigurationVariable);
        string file = chosen ?? Path.Combine(Above("conformance.yaml"), "conformance.yaml");
        // The repository's own file has a section for either role.
        ConfigurationOverrides flags = new() { Role = chosen is null ? index.Role.ToString().ToLowerInvariant() : null };
        ConfigurationResult read = SuiteComposition.Reader().Read(file, flags);
        return (read.Configuration ?? throw new InvalidOperationException(string.Join('\n', read.Errors)), file);
    }

    private static Selection Selected(SuiteIndex index)
    {
        string[] wanted = (Environment.GetEnvironmentVariable(SelectionVariable) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        SelectionResult read = Selection.Parse(wanted, SuiteComposition.Scenarios(index, index.Role));
        return read.Selection ?? throw new InvalidOperationException($"{SelectionVariable}: {string.Join('\n', read.Errors)}");
    }

    private static string Above(string file)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, file)))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"There is no {file} above {AppContext.BaseDirectory}; {ConfigurationVariable} can name one.");
    }
}

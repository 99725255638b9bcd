using Fumo.Drive;
using Fumo.Plan;
using Fumo.Reports;
using NUnit.Framework;

namespace Fumo.Suites;

/// <summary>The run behind <c>dotnet test</c> on a suite: configured by FUMO_CONFIG, or by the repository's own file.</summary>
public static class TestRun
{
    /// <summary>The environment variable that names a configuration.</summary>
    public const string ConfigurationVariable = "FUMO_CONFIG";

    /// <summary>Starts a run of an assembly's scenarios; ends the fixtures as skipped when the configuration is for another role.</summary>
    /// <param name="suites">The assembly.</param>
    /// <exception cref="InvalidOperationException">The configuration is wrong; the message has every mistake.</exception>
    public static SuiteRun Start(System.Reflection.Assembly suites)
    {
        SuiteIndex index = SuiteIndex.Of(suites);
        string? chosen = Environment.GetEnvironmentVariable(ConfigurationVariable);
        string file = chosen ?? Path.Combine(Above("conformance.yaml"), "conformance.yaml");
        // The repository's own file has a section for either role.
        ConfigurationOverrides flags = new() { Role = chosen is null ? index.Role.ToString().ToLowerInvariant() : null };
        ConfigurationResult read = SuiteComposition.Reader().Read(file, flags);
        if (read.Configuration is not { } configuration)
        {
            throw new InvalidOperationException(string.Join('\n', read.Errors));
        }

        if (configuration.Role != index.Role)
        {
            Assert.Ignore($"{file} is for the role {configuration.Role.ToString().ToLowerInvariant()}.");
        }

        string id = RunId.New(TimeProvider.System.GetUtcNow(), Random.Shared);
        return SuiteRun.Start(new SuiteRunOptions
        {
            Index = index,
            Configuration = configuration,
            Plan = SuiteComposition.Plan(configuration, index, new PlanOptions { IsUnattended = true }),
            Folder = ResultFolder.CreateUnder(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "results"), id),
            Id = id,
            Seed = Random.Shared.Next(),
            Operator = new UnattendedOperator(),
        });
    }

    /// <summary>Ends a run and says where its results are.</summary>
    /// <param name="run">The run; null when it was not started here.</param>
    public static void Finish(SuiteRun? run)
    {
        using (run)
        {
            if (run?.Finish() is { } report)
            {
                TestContext.Progress.WriteLine($"{report.Verdict}; results in {run.Folder}");
            }
        }
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

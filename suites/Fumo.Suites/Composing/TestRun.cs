using Fumo.Drive;
using Fumo.Plan;
using Fumo.Reports;

namespace Fumo.Suites;

/// <summary>The run behind <c>dotnet test</c> on a suite: configured by FUMO_CONFIG, or by the repository's own file.</summary>
public static class TestRun
{
    /// <summary>The environment variable that names a configuration.</summary>
    public const string ConfigurationVariable = "FUMO_CONFIG";

    /// <summary>Starts a run of an assembly's scenarios.</summary>
    /// <param name="suites">The assembly.</param>
    /// <exception cref="InvalidOperationException">The configuration is wrong; the message has every mistake.</exception>
    public static SuiteRun Start(System.Reflection.Assembly suites)
    {
        SuiteIndex index = SuiteIndex.Of(suites);
        string file = Environment.GetEnvironmentVariable(ConfigurationVariable) ?? Path.Combine(Above("conformance.yaml"), "conformance.yaml");
        ConfigurationResult read = SuiteComposition.Reader().Read(file);
        if (read.Configuration is not { } configuration)
        {
            throw new InvalidOperationException(string.Join('\n', read.Errors));
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

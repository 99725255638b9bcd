using System.CommandLine;
using Fumo.Plan;
using Fumo.Suites;

namespace Fumo.Cli;

/// <summary><c>fumo check</c>: every mistake of a configuration, then whether its addresses answer.</summary>
internal static class CheckVerb
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);
    private static readonly Option<string> Config = new("--config", "-c")
    {
        Description = "The configuration",
        DefaultValueFactory = _ => ConfigurationReader.DefaultFile,
    };

    /// <summary>The verb with its options.</summary>
    /// <param name="terminal">Where it writes.</param>
    public static Command Create(Terminal terminal)
    {
        Command verb = new("check", "Checks a configuration without running it, then whether its addresses answer.\nExample: fumo check -c conformance.yaml") { Config };
        verb.SetAction((parsed, cancel) =>
            new Plan.CheckVerb(SuiteComposition.Reader(), new ConfigurationCheck(TimeProvider.System, Deadline))
                .RunAsync(parsed.GetRequiredValue(Config), terminal.Output, terminal.Error, cancel));
        return verb;
    }
}

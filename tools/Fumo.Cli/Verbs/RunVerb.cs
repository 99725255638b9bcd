using System.CommandLine;
using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;
using Fumo.Plan;
using Fumo.Record;
using Fumo.Reports;
using Fumo.Suites;

namespace Fumo.Cli;

/// <summary><c>fumo run</c>: plays and judges the suite that a configuration describes.</summary>
internal static class RunVerb
{
    /// <summary>The verb with its options.</summary>
    /// <param name="terminal">Where it writes.</param>
    public static Command Create(Terminal terminal)
    {
        Command verb = new("run", "Plays and judges the suite that a configuration describes.\nExample: fumo run -c conformance.yaml --select tag:gate -o results/gate");
        foreach (Option option in RunFlags.All)
        {
            verb.Add(option);
        }

        verb.SetAction((parsed, cancel) => Task.FromResult(Run(parsed, terminal, cancel)));
        return verb;
    }

    private static int Run(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        if (Configured(parsed, terminal) is not { } configuration)
        {
            return ExitCode.Usage;
        }

        if (parsed.GetValue(RunFlags.Devices) is { } devices)
        {
            return LoadOutput.Run(configuration, devices, parsed.GetValue(RunFlags.Json), terminal);
        }

        if (parsed.GetValue(RunFlags.Shard) is not null && SharedDevice.Of(configuration.Role, ConfigurationMasker.ToJson(configuration)) is { } shared)
        {
            terminal.Error.WriteLine($"fumo: --shard: {shared}.");
            return ExitCode.Usage;
        }

        SuiteIndex index = SuiteShelf.Of(configuration.Role);
        if (Options(parsed, SuiteComposition.Scenarios(index, configuration.Role), terminal) is not { } wanted)
        {
            return ExitCode.Usage;
        }

        RunPlan plan = SuiteComposition.Plan(configuration, index, wanted);
        if (parsed.GetValue(RunFlags.Plan))
        {
            return ShowPlan(plan, configuration, parsed, terminal);
        }

        if (End(parsed, configuration.Role, terminal) is not { } end)
        {
            return ExitCode.Usage;
        }

        string id = RunId.New(TimeProvider.System.GetUtcNow(), Random.Shared);
        SuiteRunOptions In(ResultFolder folder) => new()
        {
            Index = index,
            Configuration = configuration,
            Plan = plan,
            Folder = folder,
            Id = id,
            Seed = Random.Shared.Next(),
            Operator = IsUnattended(parsed) ? new UnattendedOperator() : new ConsoleOperator(terminal.Error, Console.In),
            IsIntrusive = parsed.GetValue(RunFlags.Intrusive),
            AreWaiversStrict = parsed.GetValue(RunFlags.StrictWaivers),
            Interrupted = cancel,
        };
        return parsed.GetValue(RunFlags.Resume) is { } broken ? Resumption.Play(broken, In, end, parsed, terminal)
            : FolderOf(parsed, id, terminal) is { } chosen ? Play(parsed, terminal, In(chosen), end)
            : ExitCode.Usage;
    }

    /// <summary>Plays a run to its end, or to where it is interrupted.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="options">What the run is made of.</param>
    /// <param name="end">What is told at its end.</param>
    internal static int Play(ParseResult parsed, Terminal terminal, SuiteRunOptions options, RunEnd end)
    {
        using IRunProgress progress = RunProgress.For(terminal, parsed.GetValue(RunFlags.Json));
        try
        {
            Action<RunEvent> trace = parsed.GetValue(RunFlags.Trace) ? new MessageTrace(terminal.Error).Hear : _ => { };
            using SuiteRun run = SuiteRun.Start(options with { Progress = progress.Hear + trace });
            run.Play();
            RunReport report = run.Finish();
            progress.Dispose();
            return end.Tell(report, options.Folder);
        }
        catch (IOException failure)
        {
            terminal.Error.WriteLine($"fumo: {failure.Message}");
            return ExitCode.Inconclusive;
        }
    }

    private static RunEnd? End(ParseResult parsed, Side role, Terminal terminal)
    {
        try
        {
            // Read now: results/latest is another run at the end.
            RunReport? baseline = parsed.GetValue(RunFlags.Baseline) is { } earlier ? Baseline.Read(earlier, role) : null;
            return new(terminal, parsed.GetValue(RunFlags.Json), baseline);
        }
        catch (Exception mistake) when (mistake is ResultFolderException or ReportFormatException)
        {
            terminal.Error.WriteLine($"fumo: {mistake.Message}");
            return null;
        }
    }

    private static RunConfiguration? Configured(ParseResult parsed, Terminal terminal)
    {
        ConfigurationReader reader = SuiteComposition.Reader();
        ConfigurationOverrides flags = RunFlags.Overrides(parsed);
        string? file = parsed.GetValue(RunFlags.Config);
        ConfigurationResult result = file is null && flags.Url is not null && !File.Exists(ConfigurationReader.DefaultFile)
            ? reader.ReadFlags(flags, Directory.GetCurrentDirectory())
            : reader.Read(file ?? ConfigurationReader.DefaultFile, flags);
        Complain(result.Errors, terminal);
        return result.Configuration;
    }

    // Without a terminal nobody can answer.
    private static bool IsUnattended(ParseResult parsed) => parsed.GetValue(RunFlags.Unattended) || Console.IsInputRedirected;

    private static PlanOptions? Options(ParseResult parsed, IReadOnlyList<ScenarioInfo> scenarios, Terminal terminal)
    {
        SelectionResult selected = Selection.Parse(parsed.GetValue(RunFlags.Select) ?? [], scenarios);
        Complain(selected.Errors, terminal);
        return selected.Selection is not { } selection ? null : new PlanOptions
        {
            Selection = selection,
            Shard = parsed.GetValue(RunFlags.Shard),
            IsUnattended = IsUnattended(parsed),
            IsIntrusive = parsed.GetValue(RunFlags.Intrusive),
        };
    }

    private static int ShowPlan(RunPlan plan, RunConfiguration configuration, ParseResult parsed, Terminal terminal)
    {
        TimeSpan? each = parsed.GetValue(RunFlags.OperationTime);
        if (parsed.GetValue(RunFlags.Json))
        {
            terminal.Output.WriteLine(PlanText.ToJson(plan, each, configuration.Timeouts.Operation).ToJsonString());
            return ExitCode.Passed;
        }

        foreach (string line in PlanText.Lines(plan, SuiteComposition.Scenarios(SuiteShelf.Of(configuration.Role), configuration.Role), each, configuration.Timeouts.Operation))
        {
            terminal.Output.WriteLine(line);
        }

        return ExitCode.Passed;
    }

    private static ResultFolder? FolderOf(ParseResult parsed, string id, Terminal terminal)
    {
        try
        {
            return parsed.GetValue(RunFlags.Output) is { } chosen
                ? ResultFolder.CreateAt(chosen, parsed.GetValue(RunFlags.Force))
                : ResultFolder.CreateUnder("results", id);
        }
        catch (ResultFolderException failure)
        {
            terminal.Error.WriteLine($"fumo: {failure.Message}");
            return null;
        }
    }

    private static void Complain(IReadOnlyList<ConfigurationError> errors, Terminal terminal)
    {
        foreach (ConfigurationError error in errors)
        {
            terminal.Error.WriteLine($"fumo: {error}");
        }
    }
}

using System.CommandLine;
using Fumo.Judge;
using Fumo.Reports;

namespace Fumo.Cli;

/// <summary><c>fumo diff OLD NEW</c>: what changed between two runs.</summary>
internal static class DiffVerb
{
    private static readonly Argument<string> Old = new("OLD") { Description = "Folder of the earlier run" };
    private static readonly Argument<string> New = new("NEW") { Description = "Folder of the later run" };
    private static readonly Argument<string?> Again = new("AGAIN") { Description = "Folder of one more run like NEW, for --require-twice", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<bool> RequireTwice = new("--require-twice") { Description = "A new failure is a regression only when it was seen twice: in AGAIN, too, or in two attempts of NEW" };
    private static readonly Option<string?> Format = Flags.Choice("--format", "The form (default: text)", [.. RunDiffFormat.Names]);
    private static readonly Option<bool> Json = new("--json") { Description = "The same as --format json" };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "File to write to (default: standard output)" };

    /// <summary>The verb with its options.</summary>
    /// <param name="terminal">Where it writes.</param>
    public static Command Create(Terminal terminal)
    {
        Command verb = new("diff", "Tells what changed between two runs; exit code 1 for a regression, 3 when less is judged than before.\n"
            + "Example: fumo diff results/20261122-020000-1a2b results/latest --format markdown") { Old, New, Again, RequireTwice, Format, Json, Output };
        verb.SetAction(parsed => Run(parsed, terminal));
        return verb;
    }

    private static int Run(ParseResult parsed, Terminal terminal)
    {
        try
        {
            RunReport? again = parsed.GetValue(Again) is { } folder ? Baseline.Read(folder) : null;
            bool isTwice = parsed.GetValue(RequireTwice);
            if (again is not null && !isTwice)
            {
                terminal.Error.WriteLine("fumo: a third run is of use with --require-twice only");
                return ExitCode.Usage;
            }

            RunDiff diff = RunDiff.Of(Baseline.Read(parsed.GetRequiredValue(Old)), Baseline.Read(parsed.GetRequiredValue(New)), isTwice ? new SeenTwice(again) : null);
            Write(RunDiffFormat.Render(diff, parsed.GetValue(Json) ? "json" : parsed.GetValue(Format) ?? "text"), parsed.GetValue(Output), terminal);
            return diff.ExitCode;
        }
        catch (Exception mistake) when (mistake is ResultFolderException or ReportFormatException or IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"fumo: {mistake.Message}");
            return ExitCode.Usage;
        }
    }

    private static void Write(string text, string? file, Terminal terminal)
    {
        if (file is null)
        {
            terminal.Output.Write(text);
            return;
        }

        File.WriteAllText(file, text);
        terminal.Output.WriteLine(file);
    }
}

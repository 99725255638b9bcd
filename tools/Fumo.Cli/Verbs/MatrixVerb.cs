using System.CommandLine;
using Fumo.Reports;

namespace Fumo.Cli;

/// <summary><c>fumo matrix DIR...</c>: several implementations or versions in one page.</summary>
internal static class MatrixVerb
{
    private static readonly Argument<string[]> Folders = new("DIR") { Description = "Folders of runs", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Output = new("--output", "-o") { Description = "Folder for matrix.html and matrix.json", Required = true };

    /// <summary>The verb with its options.</summary>
    /// <param name="terminal">Where it writes.</param>
    public static Command Create(Terminal terminal)
    {
        Command verb = new("matrix", "Puts several implementations or versions into one page, requirement by implementation, with the trend of their runs.\n"
            + "Example: fumo matrix results/acme-1.2 results/acme-1.3 results/other -o results/matrix") { Folders, Output };
        verb.SetAction(parsed => Run(parsed.GetRequiredValue(Folders), parsed.GetRequiredValue(Output), terminal));
        return verb;
    }

    private static int Run(IReadOnlyList<string> directories, string output, Terminal terminal)
    {
        try
        {
            string target = Path.GetFullPath(output);
            ResultFolder[] folders = [.. directories.Select(directory => ResultFolder.Open(directory, ReportJson.FileName)).DistinctBy(folder => folder.Directory)];
            RunMatrixFiles.Write(target, RunMatrix.Of([.. folders.Select(folder => new MatrixRun(ReportJson.Read(folder.ReportPath), Link(target, folder)))]));
            terminal.Output.WriteLine(Path.Combine(target, RunMatrixFiles.HtmlName));
            return ExitCode.Passed;
        }
        catch (Exception mistake) when (mistake is ResultFolderException or ReportFormatException or IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"fumo: {mistake.Message}");
            return ExitCode.Usage;
        }
    }

    // A link works where the folders are moved together; its segments are escaped, so that no name is taken for a scheme or a fragment.
    private static string? Link(string target, ResultFolder folder) => !File.Exists(folder.HtmlPath) ? null
        : "./" + string.Join('/', Path.GetRelativePath(target, folder.HtmlPath).Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
}

using System.CommandLine;
using Fumo.Judge;
using Fumo.Record;
using Fumo.Reports;
using Fumo.Suites;

namespace Fumo.Cli;

/// <summary><c>fumo merge DIR... -o DIR</c>: the parts that <c>fumo run --shard K/N</c> played, put together and judged as one run.</summary>
internal static class MergeVerb
{
    private static readonly Argument<string[]> Folders = new("DIR") { Description = "Folders of the shards, in any order", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Output = new("--output", "-o") { Description = "Folder for the whole", Required = true };
    private static readonly Option<bool> Force = new("--force") { Description = "Writes into a folder that is not empty" };

    /// <summary>The verb with its options.</summary>
    /// <param name="terminal">Where it writes.</param>
    public static Command Create(Terminal terminal)
    {
        Command verb = new("merge", "Puts shards of a run together and judges them as one; a shard or case that is missing or doubled ends with 2.\nExample: fumo merge shards/1 shards/2 shards/3 -o results/whole") { Folders, Output, Force };
        verb.SetAction(parsed => Run(parsed, terminal));
        return verb;
    }

    private static int Run(ParseResult parsed, Terminal terminal)
    {
        string output = parsed.GetRequiredValue(Output);
        try
        {
            ShardRun[] shards = [.. parsed.GetRequiredValue(Folders).Select(Read)];
            IReadOnlyList<string> objections = Objections(shards, output);
            if (objections.Count > 0)
            {
                Complaints.Write(terminal, "merge", objections, "nothing was merged");
                return ExitCode.Usage;
            }

            RecordedRun whole = ShardMerge.Merge(shards);
            ResultFolder folder = ResultFolder.CreateAt(output, parsed.GetValue(Force));
            RecordedRunFiles.Write(folder.Directory, whole);
            RunReport report = Rejudging.Of(whole, profile: null);
            folder.WriteAll(Judging.Page(report, whole.Record, whole.Entries));
            ConsoleSummary.Write(report, terminal.Output, folder.HtmlPath);
            return report.ExitCode;
        }
        catch (Exception mistake) when (mistake is ResultFolderException or RecordException)
        {
            terminal.Error.WriteLine($"fumo: {mistake.Message}");
            return ExitCode.Usage;
        }
    }

    private static ShardRun Read(string directory) => new(directory, TranscriptReader.Read(ResultFolder.Open(directory, RunRecord.FileName).Directory));

    private static IReadOnlyList<string> Objections(ShardRun[] shards, string output) =>
        shards.FirstOrDefault(shard => Path.GetFullPath(shard.Name) == Path.GetFullPath(output)) is { } itself
            ? [$"{itself.Name} is both a shard and the folder for the whole"]
            : ShardMerge.Objections(shards);
}

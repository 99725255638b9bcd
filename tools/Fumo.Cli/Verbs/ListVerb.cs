using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Fumo.Cli;

/// <summary><c>fumo list</c>: what can be run, required, judged.</summary>
internal static class ListVerb
{
    private const int WidestColumn = 48;
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Argument<string> What = new("WHAT")
    {
        Description = string.Join(", ", Listings.All.Keys),
        DefaultValueFactory = _ => "tests",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "As a JSON array" };

    /// <summary>The verb with its options.</summary>
    /// <param name="terminal">Where it writes.</param>
    public static Command Create(Terminal terminal)
    {
        What.AcceptOnlyFromAmong([.. Listings.All.Keys]);
        Command verb = new("list", "Shows what can be run, required, judged.\nExample: fumo list scr --json") { What, Json };
        verb.SetAction(parsed => Run(Listings.All[parsed.GetRequiredValue(What)](), parsed.GetValue(Json), terminal));
        return verb;
    }

    private static int Run(IEnumerable<JsonObject> rows, bool asJson, Terminal terminal)
    {
        if (asJson)
        {
            terminal.Output.WriteLine(new JsonArray([.. rows]).ToJsonString(Readable));
            return ExitCode.Passed;
        }

        foreach (string line in Lines([.. rows]))
        {
            terminal.Output.WriteLine(line);
        }

        return ExitCode.Passed;
    }

    // A heading per column, and no column that no row has; what is longer than its column pushes the rest of its line.
    private static IEnumerable<string> Lines(IReadOnlyList<JsonObject> rows)
    {
        string[] names = [.. rows.SelectMany(row => row.Select(field => field.Key)).Distinct().Where(name => rows.Any(row => Text(row[name]).Length > 0))];
        IReadOnlyList<string>[] lines = [names, .. rows.Select(row => names.Select(name => Text(row[name])).ToArray())];
        int[] widths = [.. names.Select((_, column) => Math.Min(WidestColumn, lines.Max(cells => cells[column].Length)))];
        return lines.Select(cells => string.Join("  ", cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }

    private static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonArray array => array.Count == 0 ? "" : $"[{string.Join(' ', array.Select(Text))}]",
        JsonObject fields => string.Join("; ", fields.Select(field => $"{field.Key}: {Text(field.Value)}")),
        _ => value.ToString(),
    };
}

using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Fumo.Cli;

/// <summary><c>fumo list</c>: what can be run, required, judged.</summary>
internal static class ListVerb
{
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

        foreach (JsonObject row in rows)
        {
            terminal.Output.WriteLine(string.Join("  ", row.Where(field => Text(field.Value).Length > 0).Select(field => Text(field.Value))));
        }

        return ExitCode.Passed;
    }

    private static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonArray array => array.Count == 0 ? "" : $"[{string.Join(' ', array.Select(Text))}]",
        JsonObject fields => string.Join("; ", fields.Select(field => $"{field.Key}: {Text(field.Value)}")),
        _ => value.ToString(),
    };
}

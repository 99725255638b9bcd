using System.Text.Json.Nodes;
using Fumo.Suites;

namespace Fumo.Cli;

/// <summary>Every event as a JSON object, one a line.</summary>
/// <param name="output">Where the lines go.</param>
internal sealed class JsonProgress(TextWriter output) : IRunProgress
{
    private readonly Lock gate = new();

    /// <inheritdoc/>
    public void Hear(RunEvent what)
    {
        if (Json(what)?.ToJsonString() is not { } line)
        {
            return;
        }

        lock (gate)
        {
            output.WriteLine(line);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => output.Flush();

    private static JsonObject? Json(RunEvent what) => what switch
    {
        ScenarioBegins begins => new JsonObject
        {
            ["event"] = "scenario", ["id"] = begins.Scenario.Info.Id, ["title"] = begins.Scenario.Info.Title, ["number"] = begins.Number, ["of"] = begins.Of,
        },
        ScenarioJudged judged => new JsonObject
        {
            ["event"] = "judged",
            ["id"] = judged.Scenario.Info.Id,
            ["cases"] = new JsonArray([.. judged.Cases.Select(test => new JsonObject { ["id"] = test.Id, ["verdict"] = test.Verdict, ["reason"] = test.Reason })]),
        },
        Going going => new JsonObject
        {
            ["event"] = going.What.Kind.ToString().ToLowerInvariant(), ["text"] = going.What.Text, ["until"] = going.What.Until?.ToString("O"),
        },
        _ => null,
    };
}

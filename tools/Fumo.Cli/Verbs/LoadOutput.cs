using System.Globalization;
using System.Text.Json.Nodes;
using Fumo.Drive;
using Fumo.Plan;
using Fumo.Suites;

namespace Fumo.Cli;

/// <summary><c>fumo run --devices N</c>: figures of a DM server under load; nothing is judged.</summary>
internal static class LoadOutput
{
    /// <summary>Plays the devices and prints what was measured.</summary>
    /// <param name="configuration">A configuration of the role server.</param>
    /// <param name="devices">How many.</param>
    /// <param name="asJson">True for one line of JSON.</param>
    /// <param name="terminal">Where it writes.</param>
    /// <returns>3 when anything went wrong, else 0.</returns>
    public static int Run(RunConfiguration configuration, int devices, bool asJson, Terminal terminal)
    {
        if (configuration.Role is not Fumo.Record.Side.Server)
        {
            terminal.Error.WriteLine("fumo: --devices is for the role server: it plays many devices against a DM server.");
            return ExitCode.Usage;
        }

        try
        {
            LoadResult result = LoadRun.Play(configuration, devices, what => terminal.Error.WriteLine($"fumo: {what.Text}"));
            foreach (string line in asJson ? [Json(result).ToJsonString()] : Lines(result))
            {
                terminal.Output.WriteLine(line);
            }

            return result.Errors.Count > 0 ? ExitCode.Inconclusive : ExitCode.Passed;
        }
        catch (TroubleException)
        {
            // It was told as it came.
            return ExitCode.Inconclusive;
        }
    }

    private static IEnumerable<string> Lines(LoadResult result) =>
    [
        $"{result.Devices} devices at once, {(result.Operation is { } operation ? $"each offered {operation.Key()}" : "nothing offered: two sessions each")}; nothing is judged",
        string.Create(CultureInfo.InvariantCulture, $"{result.Sessions} sessions in {result.Took.TotalSeconds:0.00} s: {result.SessionsPerSecond:0} sessions/s"),
        string.Create(CultureInfo.InvariantCulture, $"{result.Latencies.Count} answers: median {Ms(result, 0.5)} ms, 90 % {Ms(result, 0.9)} ms, 99 % {Ms(result, 0.99)} ms, longest {Ms(result, 1)} ms"),
        $"errors: {result.Errors.Values.Sum()}",
        .. result.Errors.OrderByDescending(error => error.Value).Select(error => $"  {error.Value} x {error.Key}"),
        string.Create(CultureInfo.InvariantCulture, $"memory of the devices' process: {Environment.WorkingSet / 1024 / 1024} MB"),
    ];

    private static JsonObject Json(LoadResult result) => new()
    {
        ["devices"] = result.Devices,
        ["operation"] = result.Operation?.Key(),
        ["sessions"] = result.Sessions,
        ["durationMs"] = (long)result.Took.TotalMilliseconds,
        ["sessionsPerSecond"] = Math.Round(result.SessionsPerSecond, 1),
        ["latencyMs"] = new JsonObject
        {
            ["p50"] = Ms(result, 0.5), ["p90"] = Ms(result, 0.9), ["p99"] = Ms(result, 0.99), ["max"] = Ms(result, 1),
        },
        ["errors"] = new JsonObject(result.Errors.Select(error => KeyValuePair.Create(error.Key, (JsonNode?)error.Value))),
        ["workingSetMb"] = Environment.WorkingSet / 1024 / 1024,
    };

    private static double Ms(LoadResult result, double part) => Math.Round(result.Quantile(part).TotalMilliseconds, 1);
}

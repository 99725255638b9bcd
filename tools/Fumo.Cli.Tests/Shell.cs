using Fumo.Judge;
using Fumo.Reports;

namespace Fumo.Cli.Tests;

/// <summary>Runs the command line as a user would, in this process.</summary>
internal static class Shell
{
    /// <summary>What came of a command.</summary>
    public sealed record Outcome(int ExitCode, string Output, string Error);

    public static async Task<Outcome> RunAsync(params string[] args)
    {
        using StringWriter output = new();
        return await RunAsync(output, args);
    }

    /// <summary>The same with an output that can be followed; a run has a thread of its own then.</summary>
    public static Task<Outcome> FollowAsync(Lines output, params string[] args) => Task.Run(() => RunAsync(output, args));

    private static async Task<Outcome> RunAsync(TextWriter output, string[] args)
    {
        using StringWriter error = new();
        int exitCode = await CommandLine.RunAsync(args, output, error);
        return new Outcome(exitCode, output.ToString()!, error.ToString());
    }

    /// <summary>The report of a run's folder.</summary>
    public static RunReport Report(string folder) => ReportJson.Read(System.IO.Path.Combine(folder, ReportJson.FileName));

    /// <summary>A configuration that launches the reference device.</summary>
    public static string Reference(string launch = "reference", string extra = "", string client = "") => $$"""
        implementation: {name: Reference, role: client}
        client:
          launch: {{launch}}
          connect: {poll: true}
          credentials:
            scheme: md5
            client: {name: device, secret: device-secret}
            server: {id: fumo-conformance, secret: server-secret}
        {{client}}
        timeouts: {operation: 2s, quiet: 50ms}
        {{extra}}
        """;
}

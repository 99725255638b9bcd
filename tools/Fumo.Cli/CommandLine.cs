using System.CommandLine;

namespace Fumo.Cli;

/// <summary>The command line as a whole: the verbs, and what is said when none of them fits.</summary>
internal static class CommandLine
{
    /// <summary>Parses and runs.</summary>
    /// <param name="args">The arguments as they were typed.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where complaints and progress go.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        Terminal terminal = new(output, error);
        RootCommand root = Build(terminal);
        ParseResult parsed = root.Parse(args is ["help", .. var verb] ? [.. verb, "--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (string mistake in CommandLineMistakes.Of(parsed))
            {
                await error.WriteLineAsync($"fumo: {mistake}");
            }

            await error.WriteLineAsync($"fumo: see {string.Join(' ', Path(parsed))} --help");
            return ExitCode.Usage;
        }

        InvocationConfiguration how = new() { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        return await parsed.InvokeAsync(how);
    }

    private static RootCommand Build(Terminal terminal)
    {
        RootCommand root = new("Conformance tests for OMA FUMO 1.0.2: plays the DM server against a device and judges what was on the wire.");
        root.Add(RunVerb.Create(terminal));
        root.Add(ListVerb.Create(terminal));
        root.Add(CheckVerb.Create(terminal));
        root.Add(InitVerb.Create(terminal));
        root.Add(JudgeVerb.Create(terminal));
        root.Add(ReportVerb.Create(terminal));
        root.Add(MergeVerb.Create(terminal));
        root.Add(PackVerb.Create(terminal));
        root.Add(VerifyVerb.Create(terminal));
        root.Add(DiffVerb.Create(terminal));
        root.Add(MatrixVerb.Create(terminal));
        root.Add(ProveVerb.Create(terminal));
        root.Add(DecodeVerb.Create(terminal));
        root.Add(DeviceVerb.Create(terminal));
        root.Add(ServerVerb.Create(terminal));
        return root;
    }

    private static IEnumerable<string> Path(ParseResult parsed)
    {
        yield return "fumo";
        if (parsed.CommandResult.Command is not RootCommand)
        {
            yield return parsed.CommandResult.Command.Name;
        }
    }
}

using System.CommandLine;
using Fumo.Reports;
using Fumo.Suites;
using Fumo.Suites.Client;

namespace Fumo.Cli;

/// <summary><c>fumo prove</c>: plays the suite against every fault and every conformant variant of the reference implementation.</summary>
internal static class ProveVerb
{
    private static readonly Option<string?> Role = Flags.Choice("--role", "Which suite is proven (default client)", "client");
    private static readonly Option<string[]> Only = new("--only") { Description = "A fault that is asked for; may be repeated (default: all, with the variants and the rules)" };
    private static readonly Option<string> Output = new("--output", "-o") { Description = "Folder for kill-matrix.json and kill-matrix.html", DefaultValueFactory = _ => Path.Combine("results", "proof") };

    /// <summary>The verb with its options.</summary>
    /// <param name="terminal">Where it writes.</param>
    public static Command Create(Terminal terminal)
    {
        Command verb = new("prove", "Proves the suite: it must find every fault of the reference implementation and fail no conformant variant.\nExample: fumo prove --role client --only M71 -o results/proof")
        {
            Role, Only, Output,
        };
        verb.SetAction((parsed, cancel) => Task.FromResult(Prove(parsed, terminal, cancel)));
        return verb;
    }

    private static int Prove(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        string[] only = parsed.GetValue(Only) ?? [];
        ProofSubject subject = ClientProof.Subject(ClientSuite.Index);
        if (only.FirstOrDefault(id => !subject.Faults.Any(fault => fault.Id.Equals(id, StringComparison.OrdinalIgnoreCase))) is { } unknown)
        {
            terminal.Error.WriteLine($"fumo: there is no fault '{unknown}'; see fumo list faults");
            return ExitCode.Usage;
        }

        try
        {
            string folder = parsed.GetValue(Output)!;
            using ProofProgress progress = new(terminal);
            KillMatrix matrix = new Proof(subject).Play(only, progress.Hear, cancel);
            progress.Dispose();
            KillMatrixFiles.Write(folder, matrix);
            ProofSummary.Write(matrix, terminal.Output, Path.Combine(folder, KillMatrixFiles.HtmlName));
            return matrix.IsProven ? ExitCode.Passed : ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("fumo: interrupted; no matrix was written.");
            return ExitCode.Interrupted;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"fumo: {failure.Message}");
            return ExitCode.Usage;
        }
    }
}

using System.CommandLine;
using Fumo.Reports;
using Fumo.Suites;
using Fumo.Suites.Client;
using Fumo.Suites.Server;

namespace Fumo.Cli;

/// <summary><c>fumo prove</c>: plays the suite against every fault and every conformant variant of the reference implementation.</summary>
internal static class ProveVerb
{
    private static readonly Option<string?> Role = Flags.Choice("--role", "Which suite is proven (default both)", "client", "server");
    private static readonly Option<string[]> Only = new("--only") { Description = "A fault that is asked for; may be repeated (default: all, with the variants and the rules)" };
    private static readonly Option<string> Output = new("--output", "-o") { Description = "Folder for kill-matrix.json and kill-matrix.html; when both suites are proven those of the server suite lie in server/ below it", DefaultValueFactory = _ => Path.Combine("results", "proof") };

    /// <summary>The verb with its options.</summary>
    /// <param name="terminal">Where it writes.</param>
    public static Command Create(Terminal terminal)
    {
        Command verb = new("prove", "Proves the suite: it must find every fault of the reference implementation and fail no conformant variant.\nExample: fumo prove --role server --only M129 -o results/proof")
        {
            Role, Only, Output,
        };
        verb.SetAction((parsed, cancel) => Task.FromResult(Prove(parsed, terminal, cancel)));
        return verb;
    }

    private static int Prove(ParseResult parsed, Terminal terminal, CancellationToken cancel)
    {
        string[] only = parsed.GetValue(Only) ?? [];
        ProofSubject[] subjects = Subjects(parsed.GetValue(Role));
        if (only.FirstOrDefault(id => !subjects.Any(subject => Has(subject, id))) is { } unknown)
        {
            terminal.Error.WriteLine($"fumo: there is no fault '{unknown}'; see fumo list faults");
            return ExitCode.Usage;
        }

        try
        {
            string folder = parsed.GetValue(Output)!;
            ProofSubject[] meant = [.. subjects.Where(subject => only.Length == 0 || only.Any(id => Has(subject, id)))];
            bool[] proven = [.. meant.Select((subject, index) => Prove(subject, only, index == 0 ? folder : Path.Combine(folder, Word(subject)), terminal, cancel))];
            return proven.All(isProven => isProven) ? ExitCode.Passed : ExitCode.Failed;
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

    private static bool Prove(ProofSubject subject, string[] only, string folder, Terminal terminal, CancellationToken cancel)
    {
        using ProofProgress progress = new(terminal);
        KillMatrix matrix = new Proof(subject).Play([.. only.Where(id => Has(subject, id))], progress.Hear, cancel);
        progress.Dispose();
        KillMatrixFiles.Write(folder, matrix);
        terminal.Output.WriteLine($"{Word(subject)} suite:");
        ProofSummary.Write(matrix, terminal.Output, Path.Combine(folder, KillMatrixFiles.HtmlName));
        return matrix.IsProven;
    }

    private static ProofSubject[] Subjects(string? role) =>
    [
        .. role is "server" ? [] : (ProofSubject[])[ClientProof.Subject(ClientSuite.Index)],
        .. role is "client" ? [] : (ProofSubject[])[ServerProof.Subject(ServerSuite.Index)],
    ];

    private static bool Has(ProofSubject subject, string id) => subject.Faults.Any(fault => fault.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    private static string Word(ProofSubject subject) => subject.Role.ToString().ToLowerInvariant();
}

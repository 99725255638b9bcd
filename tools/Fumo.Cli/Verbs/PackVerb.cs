using System.CommandLine;
using Fumo.Record;
using Fumo.Reports;

namespace Fumo.Cli;

/// <summary><c>fumo pack DIR</c>: a finished run as one file of evidence, signed where a key is given.</summary>
internal static class PackVerb
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "Folder of a run, for example results/latest" };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The bundle (default: <run id>.zip)" };
    private static readonly Option<string?> Key = new("--key") { Description = "Private key that signs it: PEM, ECDSA on P-256; without one the bundle says 'unsigned'" };

    /// <summary>The verb with its options.</summary>
    /// <param name="terminal">Where it writes.</param>
    public static Command Create(Terminal terminal)
    {
        Command verb = new("pack", "Packs a finished run into an evidence bundle that others can check.\nExample: fumo pack results/latest -o evidence.zip --key lab.pem") { Folder, Output, Key };
        verb.SetAction(parsed => Run(parsed, terminal));
        return verb;
    }

    private static int Run(ParseResult parsed, Terminal terminal)
    {
        try
        {
            ResultFolder folder = ResultFolder.Open(parsed.GetRequiredValue(Folder), RunRecord.FileName, ReportJson.FileName);
            using EvidenceKey? key = parsed.GetValue(Key) is { } pem ? EvidenceKey.ReadPrivate(pem) : null;
            RunEvidence evidence = RunEvidence.Of(folder.Directory, Rejudging.Of);
            if (evidence.Reasons.Count > 0)
            {
                Complaints.Write(terminal, folder.Directory, evidence.Reasons, "nothing was packed");
                return ExitCode.Failed;
            }

            string path = parsed.GetValue(Output) ?? $"{Path.GetFileName(evidence.Run!.Record.Id)}.zip";
            EvidenceManifest manifest = EvidencePacker.Pack(evidence, path, key);
            terminal.Output.WriteLine($"{path}: {manifest.Files.Count} files, {manifest.Profile}: {manifest.Verdict}, gate {manifest.Gate}");
            terminal.Output.WriteLine(key is null ? "unsigned: nobody vouches for it; --key signs it" : $"signed ({EvidenceKey.Algorithm}) with the key {key.Sha256}");
            return ExitCode.Passed;
        }
        catch (Exception mistake) when (mistake is ResultFolderException or BundleException or IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"fumo: {mistake.Message}");
            return ExitCode.Usage;
        }
    }
}

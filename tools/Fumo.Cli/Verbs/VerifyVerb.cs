using System.CommandLine;
using Fumo.Judge;
using Fumo.Reports;

namespace Fumo.Cli;

/// <summary><c>fumo verify FILE.zip</c>: whether a bundle is whole, unaltered, signed by whom it should be, and its verdicts follow from its evidence.</summary>
internal static class VerifyVerb
{
    private static readonly Argument<string> Bundle = new("FILE") { Description = "A bundle that 'fumo pack' made" };
    private static readonly Option<string?> Key = new("--key") { Description = "Public key of whoever is to have signed it: PEM, ECDSA on P-256; one inside of the bundle would prove nothing" };

    private static readonly Option<bool> OtherVersion = new("--accept-other-version") { Description = "Accepts a bundle of another version of the tool: verdicts are judged again, its pages and wording are not checked" };

    /// <summary>The verb with its options.</summary>
    /// <param name="terminal">Where it writes.</param>
    public static Command Create(Terminal terminal)
    {
        Command verb = new("verify", "Checks an evidence bundle and judges its transcripts again; exit 1 names every reason to refuse it.\nExample: fumo verify evidence.zip --key lab.pub.pem") { Bundle, Key, OtherVersion };
        verb.SetAction(parsed => Run(parsed.GetRequiredValue(Bundle), parsed.GetValue(Key), parsed.GetValue(OtherVersion), terminal));
        return verb;
    }

    private static int Run(string path, string? pem, bool acceptsOtherVersion, Terminal terminal)
    {
        try
        {
            using EvidenceKey? key = pem is null ? null : EvidenceKey.ReadPublic(pem);
            BundleCheck check = BundleCheck.Of(path, key, Rejudging.Of, acceptsOtherVersion);
            foreach (string note in check.Notes)
            {
                terminal.Error.WriteLine($"fumo: {note}");
            }

            if (check.Reasons.Count > 0)
            {
                Complaints.Write(terminal, path, check.Reasons, "refused");
                return ExitCode.Failed;
            }

            Tell(check, path, terminal.Output);
            return ExitCode.Passed;
        }
        catch (Exception mistake) when (mistake is BundleException or IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"fumo: {mistake.Message}");
            return ExitCode.Usage;
        }
    }

    private static void Tell(BundleCheck check, string path, TextWriter output)
    {
        EvidenceManifest manifest = check.Manifest!;
        RunReport report = check.Report!;
        output.WriteLine($"{path}: {report.Implementation.Name} {report.Implementation.Version}".TrimEnd() + $", run {report.Run.Id}, {report.Profile}: {report.Verdict}, gate {report.Gate}");
        output.WriteLine($"complete: {manifest.Files.Count} files, none altered, missing or added");
        output.WriteLine($"judged again by {RunJudge.Tool.Version}: the verdicts of {report.Tests.Count} cases follow from their transcripts");
        if (check.Unchecked is { } left)
        {
            output.WriteLine($"not checked: {left}");
        }

        output.WriteLine(
            check.IsSignatureValid ? $"signature: by the key given, {manifest.KeySha256}"
            : manifest.KeySha256 is null ? "signature: unsigned; that nobody made it up is for others to say"
            : "signature not checked: --key takes the public key of whoever is to have signed it");
    }
}

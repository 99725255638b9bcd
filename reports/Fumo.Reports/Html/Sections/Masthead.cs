using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>The top of the page: what was tested, how it came out, and what that means.</summary>
internal static class Masthead
{
    internal static Html Of(ReportView view)
    {
        RunReport report = view.Report;
        RunWording verdict = Wording.Run(report.Verdict);
        return Tag("header").Class("masthead").With(
            Tag("p").Class("kicker").With($"FUMO 1.0.2 conformance report · {report.Run.Role} · profile {report.Profile}"),
            Tag("h1").With(report.Implementation.Name, Version(report)),
            Tag("div").Class("outcome " + verdict.Tone).With(
                Tag("div").Class("statement").With(
                    Tag("p").Class("verdict").Id("verdict").Has("data-verdict", report.Verdict).With(RunBadge(report.Verdict)),
                    Tag("p").Class("meaning").With(verdict.Meaning),
                    Notices(report)),
                Tally.Of(report.Summary)),
            Facts(
                ("Gate", Gate(report)),
                ("Other profile", Others(report)),
                ("DM protocol", RunBadge(report.Dm.Verdict).Id("dm-verdict").Has("data-verdict", report.Dm.Verdict)),
                ("Run", Code(report.Run.Id)),
                ("Time", Times.Span(report.Run)),
                ("Cost", CountText.Cost(report.Operations))));
    }

    private static Element? Version(RunReport report)
    {
        string[] parts = [.. new[] { report.Implementation.Version, report.Implementation.Vendor }.OfType<string>()];
        return parts.Length == 0 ? null : Tag("small").With(" " + string.Join(" · ", parts));
    }

    private static Element Notices(RunReport report) => Tag("div").Class("notices").With(
        report.Verdict == "partial" ? Notice("Not a conformance statement. ", "The run was partial: see what was left out.").Has("data-partial", "true") : null,
        report.Complete || report.Verdict == "partial" ? null : Notice("Incomplete. ", "Applicable mandatory requirements were left unjudged: this is not a conformance statement."),
        report.Dm.Verdict == "nonConformant" && report.Verdict != "nonConformant"
            ? Notice("DM protocol. ", "The protocol below FUMO is not conformant; it is judged apart and has its own section.") : null,
        report.Run.Finished is null ? Notice("Unfinished. ", "The run goes on, or was cut off: this is what had been judged when the page was written.") : null);

    private static Element Notice(string strong, string text) => Tag("p").Class("notice").With(Tag("strong").With(strong), text);

    private static Element Gate(RunReport report) => Tag("span").Id("gate").Has("data-gate", report.Gate).With(
        Badge(report.Gate == "passed" ? "pass" : "fail", report.Gate == "passed" ? "✓" : "✗", report.Gate),
        $" exit code {report.ExitCode}",
        report.Gate == "passed" && report.Verdict == "nonConformant" ? ", because waivers cover what failed" : null);

    private static Element? Others(RunReport report) => report.OtherProfiles.Count == 0 ? null : Tag("span").With(
        Joined(report.OtherProfiles.Select(other => Tag("span").With(other.Key + ": ", Wording.Run(other.Value).Label)), ", "));
}

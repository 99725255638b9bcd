using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>kill-matrix.html: one file, readable offline, in which what is open comes before what holds.</summary>
public static class KillMatrixHtml
{
    /// <summary>Renders the page; the same matrix gives the same text.</summary>
    /// <param name="matrix">The proof.</param>
    public static string Render(KillMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return Page.Render($"{Verdict(matrix)}: the {matrix.Role} suite, by its faults", Header(matrix), Main(matrix));
    }

    private static string Verdict(KillMatrix matrix) => (matrix.IsProven, matrix.Complete) switch
    {
        (false, _) => "not proven",
        (_, false) => "holds for what was asked",
        _ => "proven",
    };

    private static Element Header(KillMatrix matrix) => Tag("header").Class("masthead").With(
        Tag("p").Class("kicker").With($"FUMO 1.0.2 · the suite's own proof · {matrix.Tool.Name} {matrix.Tool.Version}"),
        Tag("h1").With($"The {matrix.Role} suite against faulty and conformant {matrix.Role}s"),
        Tag("p").Class("verdict").Id("verdict").Has("data-proven", matrix.IsProven ? "true" : "false")
            .With(Badge(matrix.IsProven ? "pass" : "fail", matrix.IsProven ? "✓" : "✗", Verdict(matrix))),
        Facts(
            ("Faults", $"{matrix.Summary.Killed} of {matrix.Summary.Faults} killed by the rule that they name"),
            ("Side findings", matrix.Summary.Unclean == 0 ? "all declared" : $"{Plural.Of(matrix.Summary.Unclean, "fault")} with others than declared"),
            ("Rules", matrix.Complete ? $"{matrix.Summary.Rules - matrix.Summary.UnfailedRules} of {matrix.Summary.Rules} failed by a fault" : "not tried as a whole"),
            ("Conformant", matrix.Complete ? $"{matrix.Summary.Variants - matrix.Summary.FailedVariants} of {matrix.Summary.Variants} passed" : "not tried"),
            ("Time", $"{matrix.Summary.DurationMs / 1000.0:0.0} s")));

    private static Element Main(KillMatrix matrix) => Tag("main").Id("main").Has("tabindex", "-1").With(
        Section("faults", "Faults", KillMatrixTables.Faults(matrix.Faults)),
        matrix.Complete ? Section("rules", "Rules", KillMatrixTables.Rules(matrix.Rules)) : null,
        matrix.Complete ? Section("variants", "Conformant implementations", KillMatrixTables.Variants(matrix.Variants)) : null);
}

using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>matrix.html: one page, readable offline, in which what fails and what differs comes before what all have in common.</summary>
public static class RunMatrixHtml
{
    /// <summary>Renders the page; the same matrix gives the same text.</summary>
    /// <param name="matrix">The matrix.</param>
    public static string Render(RunMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return Page.Render("FUMO conformance matrix", Header(matrix), Tag("main").Id("main").Has("tabindex", "-1").With(matrix.Parts.Select(Part)));
    }

    private static Element Header(RunMatrix matrix) => Tag("header").Class("masthead").With(
        Tag("p").Class("kicker").With("FUMO 1.0.2 · requirement by implementation"),
        Tag("h1").With("Conformance matrix"),
        Paragraph(string.Join("; ", matrix.Parts.Select(part =>
            $"{Plural.Of(part.Columns.Count, part.Role)} in {Plural.Of(part.Columns.Sum(column => column.Runs.Count), "run")}, "
            + $"{Plural.Of(part.Rows.Count(row => row.IsFailed), "requirement")} failed by one of them, {part.Rows.Count(row => row.IsSplit)} on which they differ"))));

    private static Html Part(MatrixPart part) => Section(part.Role + "s", part.Role == "client" ? "Clients" : "Servers",
        Tag("div").Class("scroll").Has("tabindex", "0").Has("role", "group").Has("aria-label", $"Requirements of {part.Role}s").With(
            Tag("table").Class("matrix").With(
                Tag("caption").With("Failed requirements first, then those on which implementations differ. Earlier runs stand small before the latest."),
                Tag("thead").With(Tag("tr").With(Tag("th").Has("scope", "col").With("Requirement")).With(part.Columns.Select(ColumnHead))),
                Tag("tbody").With(Tag("tr").Class("as-a-whole").With(RowHead("As a whole")).With(part.Columns.Select(column => (Html)Cell(Trend([.. column.Runs.Select(run => Wording.Run(run.Verdict).Tone)]), RunBadge(column.Latest.Verdict))))),
                Tag("tbody").With(part.Rows.Select(Row)))));

    private static Html ColumnHead(MatrixColumn column) => Tag("th").Has("scope", "col").With(
        Tag("span").Class("title").With(column.Latest.Link is { } link ? Tag("a").Has("href", link).With(column.Name) : column.Name),
        string.Join(" · ", new[] { column.Version, column.Vendor, column.Latest.Profile, column.Runs.Count > 1 ? Plural.Of(column.Runs.Count, "run") : null }.OfType<string>()));

    private static Html Row(MatrixRow row) => Tag("tr").Class(row.IsFailed ? "fail" : "").Has("data-requirement", row.Id).With(
        RowHead(Code(row.Id), Tag("span").Class("reason").With($"{row.Title} (§ {row.Section}, {row.Status})")).Class("wide")).With(row.Cells.Select(Judged));

    private static Html Judged(MatrixCell cell) => Tag("td").Has("data-verdict", cell.Latest ?? "absent").With(
        Trend(cell.Verdicts),
        cell.Latest is { } latest ? Badge(latest) : "absent",
        cell.Latest is "fail" or "inconclusive" && cell.Reason is { } why ? Tag("span").Class("reason").With(why) : null);

    private static Element? Trend(IReadOnlyList<string?> verdicts)
    {
        CaseWording[] earlier = [.. verdicts.SkipLast(1).Select(verdict => verdict is null ? new CaseWording("absent", "·", "") : Wording.Case(verdict))];
        return earlier.Length == 0 ? null : Tag("span").Class("trend").With(
            Tag("span").Has("aria-hidden", "true").With(string.Concat(earlier.Select(one => one.Sign)) + " "),
            Tag("span").Class("aloud").With($"before: {string.Join(", ", earlier.Select(one => one.Label))}; now "));
    }
}

using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>The search and the filters; without the page's script they stay out of sight, as they would do nothing.</summary>
internal static class Filter
{
    internal static Html Of(ReportView view) => Tag("search").Id("filter").Has("hidden", "").Has("aria-label", "Requirements and cases shown").With(
        Tag("div").Class("filter-row").With(
            Search(),
            Tag("div").Class("chips").Has("role", "group").Has("aria-label", "Verdicts").With(Vocabulary.Verdicts.Where(verdict => IsThere(view, verdict)).Select(Chip)),
            Select("section", "Section", "all sections"),
            Select("tag", "Tag", "all tags"),
            Tag("button").Id("reset").Has("type", "button").With("Reset"),
            Shown()));

    private static Element Search() => Tag("label").Class("field search").With(
        Tag("span").Class("field-name").With("Search"),
        Tag("input").Id("q").Has("type", "search").Has("placeholder", "Search by any words").Has("autocomplete", "off").Has("spellcheck", "false")
            .Has("aria-keyshortcuts", "/"),
        Tag("kbd").Has("aria-hidden", "true").With("/"));

    private static bool IsThere(ReportView view, string verdict) =>
        view.Report.Tests.Any(test => test.Verdict == verdict) || view.Report.Scr.Any(item => item.Verdict == verdict);

    private static Element Chip(string verdict) => Tag("button").Class("chip " + verdict).Has("type", "button")
        .Has("data-chip", verdict).Has("aria-pressed", "false").With(
            Tag("span").Has("aria-hidden", "true").With(Wording.Case(verdict).Sign), " " + Wording.Case(verdict).Label);

    private static Element Select(string id, string name, string all) => Tag("label").Class("field").With(
        Tag("span").Class("field-name").With(name),
        Tag("select").Id(id).With(Tag("option").Has("value", "").With(all)));

    private static Element Shown() => Tag("p").Class("shown").With(
        Link(Requirements.Anchor, Tag("span").Id("shown-scr")), ", ", Link(Cases.Anchor, Tag("span").Id("shown-case")));
}

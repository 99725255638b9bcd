using System.Globalization;
using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>How many cases and requirements came out how, as numbers and as a bar.</summary>
internal static class Tally
{
    private const int Width = 1000;

    internal static Html Of(SummaryCounts counts)
    {
        (string Verdict, int Count)[] cases =
        [
            ("fail", counts.Fail), ("inconclusive", counts.Inconclusive), ("pass", counts.Pass),
            ("notRun", counts.NotRun), ("notApplicable", counts.NotApplicable),
        ];
        (string Verdict, int Count)[] items =
            [.. Vocabulary.Verdicts.Select(verdict => (verdict, counts.Scr.GetValueOrDefault(verdict)))];
        return Tag("div").Class("tallies").With(
            Row("tests", "Cases", cases, Tag("li").Class(counts.Warnings == 0 ? "zero" : "warnings").With(Plural.Of(counts.Warnings, "warning")).Has("data-warnings", Number(counts.Warnings))),
            Row("scr", "Requirements", items, null));
    }

    private static Element Row(string of, string name, IReadOnlyList<(string Verdict, int Count)> counts, Html? more) =>
        Tag("div").Class("tally").With(
            Tag("p").Class("tally-name").With(name),
            Bar(counts),
            Tag("ul").Class("counts").Has("data-of", of).With(counts.Select(one => Count(of, one.Verdict, one.Count))).With(more));

    private static Element Count(string of, string verdict, int count) =>
        Tag("li").Class(count == 0 ? "zero" : verdict).Has("data-verdict", verdict).Has("data-count", Number(count)).With(
            Link(of == "tests" ? Cases.Anchor : Requirements.Anchor, Tag("b").With(Number(count)), " " + Wording.Case(verdict).Label).Has("data-show", verdict));

    private static Element Bar(IReadOnlyList<(string Verdict, int Count)> counts)
    {
        double all = Math.Max(1, counts.Sum(one => (double)Math.Max(0, one.Count)));
        Element bar = Tag("svg").Class("bar").Has("viewBox", $"0 0 {Width} 10").Has("preserveAspectRatio", "none").Has("aria-hidden", "true");
        double x = 0;
        foreach ((string verdict, int count) in counts.Where(one => one.Count > 0))
        {
            double width = Width * count / all;
            bar.With(Tag("rect").Class(verdict).Has("x", Length(x)).Has("width", Length(width)).Has("height", "10"));
            x += width;
        }

        return bar;
    }

    private static string Length(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace Fumo.Reports;

/// <summary>The pieces that every part of the page is made of.</summary>
internal static class Tags
{
    /// <summary>An element without anything yet.</summary>
    internal static Element Tag(string name) => new(name);

    /// <summary>A number as text.</summary>
    internal static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A part of the page with its heading, a landmark.</summary>
    internal static Element Section(string id, string heading, params IEnumerable<Html?> content) =>
        Tag("section").Id(id).Has("aria-labelledby", id + "-h")
            .With(Tag("h2").Id(id + "-h").With(heading))
            .With(content);

    /// <summary>A paragraph.</summary>
    internal static Element Paragraph(params IEnumerable<Html?> content) => Tag("p").With(content);

    /// <summary>Text in the wire's or the program's own words.</summary>
    internal static Element Code(string text) => Tag("code").With(text);

    /// <summary>A link to another place of this page.</summary>
    internal static Element Link(string anchor, params IEnumerable<Html?> content) => Tag("a").Has("href", "#" + anchor).With(content);

    /// <summary>A verdict of a case or a requirement: sign and word.</summary>
    internal static Element Badge(string verdict)
    {
        CaseWording wording = Wording.Case(verdict);
        return Badge(verdict, wording.Sign, wording.Label);
    }

    /// <summary>A verdict of a run.</summary>
    internal static Element RunBadge(string verdict)
    {
        RunWording wording = Wording.Run(verdict);
        return Badge(wording.Tone, Wording.Case(wording.Tone).Sign, wording.Label);
    }

    /// <summary>What a finding does to its case.</summary>
    internal static Element EffectBadge(string effect)
    {
        (string tone, string sign) = Wording.Effect(effect);
        return Badge(tone, sign, effect);
    }

    /// <summary>A word drawn like a verdict.</summary>
    internal static Element Badge(string tone, string sign, string label) =>
        Tag("span").Class("badge " + tone).With(Tag("span").Has("aria-hidden", "true").With(sign), " " + label);

    /// <summary>A table with a caption and column headings; it scrolls by itself where the page is narrow.</summary>
    internal static Element Table(string caption, IReadOnlyList<string> columns, IEnumerable<Html> rows) =>
        Tag("div").Class("scroll").Has("tabindex", "0").Has("role", "group").Has("aria-label", caption).With(
            Tag("table").With(
                Tag("caption").With(caption),
                Tag("thead").With(Tag("tr").With(columns.Select(column => Tag("th").Has("scope", "col").With(column)))),
                Tag("tbody").With(rows)));

    /// <summary>A cell.</summary>
    internal static Element Cell(params IEnumerable<Html?> content) => Tag("td").With(content);

    /// <summary>The cell that names its row.</summary>
    internal static Element RowHead(params IEnumerable<Html?> content) => Tag("th").Has("scope", "row").With(content);

    /// <summary>Terms and what stands for them; pairs without a value are left out.</summary>
    internal static Element Facts(params IEnumerable<(string Term, Html? Value)> facts) =>
        Tag("dl").Class("facts").With(facts.Where(fact => fact.Value is not null).Select(fact =>
            Tag("div").With(Tag("dt").With(fact.Term), Tag("dd").With(fact.Value))));

    /// <summary>Pieces with something between them.</summary>
    internal static IEnumerable<Html> Joined(IEnumerable<Html> pieces, string between) =>
        pieces.SelectMany((piece, i) => i == 0 ? [piece] : new[] { between, piece });
}

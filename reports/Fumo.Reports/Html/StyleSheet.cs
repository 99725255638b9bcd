namespace Fumo.Reports;

/// <summary>The page's own style: raw text of ours, allowed by its hash alone.</summary>
internal sealed class StyleSheet : Html
{
    /// <summary>The files that the style is made of, in the order in which they apply.</summary>
    private static readonly string[] Files = ["theme.css", "page.css", "bar.css", "table.css", "card.css", "exchange.css", "matrix.css", "print.css"];

    internal static readonly StyleSheet Page = new(string.Join('\n', Files.Select(Resource.Text)));

    private readonly string css;

    private StyleSheet(string css) => this.css = css;

    /// <summary>The policy's word for this style: sha256-….</summary>
    internal string Hash => Sha256.Word(css);

    internal override void WriteTo(TextWriter output)
    {
        output.Write("<style>");
        output.Write(css);
        output.Write("</style>");
    }
}

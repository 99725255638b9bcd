namespace Fumo.Reports;

/// <summary>The page's own style: raw text of ours, allowed by its hash alone.</summary>
internal sealed class StyleSheet : Html
{
    // In the order in which they apply.
    private static readonly string[] Files = ["theme.css", "page.css", "bar.css", "table.css", "card.css", "exchange.css", "pictures.css", "matrix.css", "print.css"];

    /// <summary>The style of the pages on a screen.</summary>
    internal static readonly StyleSheet Page = new(string.Join('\n', Files.Select(Resource.Text)));

    /// <summary>The style of the page that is printed.</summary>
    internal static readonly StyleSheet Certificate = new(Resource.Text("certificate.css"));

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

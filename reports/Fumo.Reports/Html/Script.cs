namespace Fumo.Reports;

/// <summary>The page's own script: raw text of ours, allowed by its hash alone, and last in the page.</summary>
/// <remarks>All files share one scope: what one declares the later ones can use. None makes markup of text.</remarks>
internal sealed class Script : Html
{
    /// <summary>The files that the script is made of, in the order in which they run.</summary>
    internal static readonly IReadOnlyList<string> Files =
    [
        "make.js", "copy.js", "address.js", "filter.js", "reveal.js", "theme.js", "controls.js", "keys.js", "place.js",
        "unpack.js", "octets.js", "message.js", "shapes.js", "diagram.js", "rows.js", "exchange.js",
        "start.js",
    ];

    internal static readonly Script Page = new($"(() => {{\n\"use strict\";\n{string.Join('\n', Files.Select(Resource.Text))}}})();\n");

    private readonly string code;

    private Script(string code) => this.code = code;

    /// <summary>The policy's word for this script: sha256-….</summary>
    internal string Hash => Sha256.Word(code);

    internal override void WriteTo(TextWriter output)
    {
        output.Write("<script>");
        output.Write(code);
        output.Write("</script>");
    }
}

using System.Security.Cryptography;
using System.Text;

namespace Fumo.Reports;

/// <summary>The page's own style: raw text of ours, allowed by its hash alone.</summary>
internal sealed class StyleSheet : Html
{
    internal static readonly StyleSheet Page = new(Resource.Text("page.css"));

    private readonly string css;

    private StyleSheet(string css) => this.css = css;

    /// <summary>The policy's word for this style: sha256-….</summary>
    internal string Hash => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));

    internal override void WriteTo(TextWriter output)
    {
        output.Write("<style>");
        output.Write(css);
        output.Write("</style>");
    }
}

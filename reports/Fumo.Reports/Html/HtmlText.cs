using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Fumo.Reports;

/// <summary>Text: made visible, then encoded.</summary>
internal sealed class HtmlText(string text) : Html
{
    internal static readonly HtmlEncoder Encoder = CreateEncoder();

    internal override void WriteTo(TextWriter output) => Encoder.Encode(output, Visible.Text(text));

    private static HtmlEncoder CreateEncoder()
    {
        TextEncoderSettings settings = new(UnicodeRanges.All);
        settings.AllowCharacters('\n', '\t');
        return HtmlEncoder.Create(settings);
    }
}

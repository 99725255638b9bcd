using System.Diagnostics.CodeAnalysis;

namespace Fumo.Reports;

/// <summary>A piece of the page. Text is encoded where it is written; there is no way to put markup in as text.</summary>
internal abstract class Html
{
    /// <summary>Text becomes text, none becomes nothing.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Html?(string? text) => text is null ? null : new HtmlText(text);

    /// <summary>Writes it.</summary>
    internal abstract void WriteTo(TextWriter output);
}

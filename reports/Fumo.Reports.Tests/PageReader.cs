using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Fumo.Reports.Tests;

/// <summary>A page as a browser's parser reads it.</summary>
internal static class PageReader
{
    /// <summary>Renders and parses.</summary>
    internal static IHtmlDocument Read(ReportPage page) => Parse(ReportHtml.Render(page));

    /// <summary>Parses a page that is rendered already.</summary>
    internal static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>Verdicts in the page by the id that an attribute gives.</summary>
    internal static IReadOnlyDictionary<string, string> Verdicts(IHtmlDocument document, string attribute) =>
        document.QuerySelectorAll($"[{attribute}]").ToDictionary(one => one.GetAttribute(attribute)!, one => one.GetAttribute("data-verdict")!);

    /// <summary>Counts in the head of the page.</summary>
    internal static IReadOnlyDictionary<string, string> Counts(IHtmlDocument document, string of) =>
        document.QuerySelectorAll($".counts[data-of={of}] > [data-count]").ToDictionary(one => one.GetAttribute("data-verdict")!, one => one.GetAttribute("data-count")!);

    /// <summary>Elements and names of attributes, without any text: what markup there is.</summary>
    internal static string Shape(IElement element) =>
        $"<{element.LocalName} {string.Join(' ', element.Attributes.Select(one => one.Name == "class" ? $"class={one.Value}" : one.Name))}>"
        + string.Concat(element.Children.Select(Shape));
}

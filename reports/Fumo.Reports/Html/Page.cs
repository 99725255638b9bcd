using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>A page of ours beside the report: self-contained, allowed to load nothing.</summary>
internal static class Page
{
    /// <summary>The document with a header and a main part.</summary>
    internal static string Render(string title, Element header, Element main) => Document.Render(
        Tag("head").With(
            Tag("meta").Has("charset", "utf-8"),
            Tag("meta").Has("http-equiv", "Content-Security-Policy").Has("content", PagePolicy.Of(StyleSheet.Page)),
            Tag("meta").Has("name", "viewport").Has("content", "width=device-width, initial-scale=1"),
            Tag("meta").Has("name", "color-scheme").Has("content", "light dark"),
            Tag("title").With(title),
            StyleSheet.Page),
        Tag("body").With(Link("main", "Skip to the results").Class("skip"), header, main));
}

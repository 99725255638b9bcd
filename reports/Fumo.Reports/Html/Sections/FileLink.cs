using System.Text.RegularExpressions;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>Links to files beside the page.</summary>
internal static partial class FileLink
{
    /// <summary>A link when the name is one of a transcript, plain text when it is anything else.</summary>
    internal static Html Of(string path) =>
        Transcript().IsMatch(path) ? Tag("a").Has("href", path).With(Code(path)) : Code(path);

    [GeneratedRegex(@"\Atranscripts/[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}\.jsonl\z", RegexOptions.CultureInvariant)]
    private static partial Regex Transcript();
}

namespace Fumo.Reports;

/// <summary>The forms in which a comparison can be had.</summary>
public static class RunDiffFormat
{
    /// <summary>text, json, markdown, html.</summary>
    public static IReadOnlyList<string> Names { get; } = ["text", "json", "markdown", "html"];

    /// <summary>Renders in one of the forms, ended by a line feed.</summary>
    /// <param name="diff">The comparison.</param>
    /// <param name="format">One of <see cref="Names"/>.</param>
    public static string Render(RunDiff diff, string format) => format switch
    {
        "json" => RunDiffJson.Render(diff),
        "markdown" => RunDiffMarkdown.Render(diff),
        "html" => RunDiffHtml.Render(diff),
        _ => string.Concat(RunDiffText.Lines(diff).Select(line => line + "\n")),
    };

    /// <summary>The name of the file of a form beside a report.</summary>
    /// <param name="format">One of <see cref="Names"/>.</param>
    public static string FileName(string format) => "diff." + (format switch { "text" => "txt", "markdown" => "md", _ => format });
}

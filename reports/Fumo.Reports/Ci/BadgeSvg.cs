using System.Globalization;
using System.Text;
using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>badge.svg: the verdict for a README, readable without colour and by a screen reader.</summary>
public static class BadgeSvg
{
    /// <summary>The file's name in a run's folder.</summary>
    public const string FileName = "badge.svg";

    private const string Label = "FUMO 1.0.2";
    private const double LetterWidth = 6.6;
    private const int Padding = 7;

    /// <summary>Renders the badge; the words are ours alone.</summary>
    /// <param name="report">The report.</param>
    public static byte[] Render(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        RunWording verdict = Wording.Run(report.Verdict);
        string words = Vocabulary.RunVerdicts.Contains(report.Verdict) ? verdict.Label : "unknown";
        int left = Width(Label);
        int right = Width(words);
        string colour = verdict.Tone switch { "pass" => "#0f6b3c", "fail" => "#a81818", _ => "#805000" };
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="20" role="img" aria-label="{Label}: {words}">
              <title>{Label}: {words}</title>
              <clipPath id="r"><rect width="{left + right}" height="20" rx="3"/></clipPath>
              <g clip-path="url(#r)"><rect width="{left}" height="20" fill="#3b4550"/><rect x="{left}" width="{right}" height="20" fill="{colour}"/></g>
              <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">
                <text x="{left / 2.0}" y="14" textLength="{left - (2 * Padding)}">{Label}</text>
                <text x="{left + (right / 2.0)}" y="14" textLength="{right - (2 * Padding)}">{words}</text>
              </g>
            </svg>

            """));
    }

    private static int Width(string text) => (int)Math.Ceiling(text.Length * LetterWidth) + (2 * Padding);
}

using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>What stays in sight: where what stands, and what is shown of it.</summary>
internal static class TopBar
{
    internal static Html Of(ReportView view) => Tag("div").Class("topbar").With(Contents.Of(view), Filter.Of(view));
}

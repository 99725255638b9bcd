using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>Marks what the filters can hide, with all that they ask for; the words of a search are its own text.</summary>
internal static class Filtered
{
    internal static Element By(this Element element, CaseVerdict test) => element.By(test.Verdict, test.Section, test.Tags);

    internal static Element By(this Element element, ReportView view, ScrVerdict item) =>
        element.By(item.Verdict, item.Section, item.Tests.Select(view.Test).OfType<CaseVerdict>().SelectMany(test => test.Tags).Distinct());

    private static Element By(this Element element, string verdict, string section, IEnumerable<string> tags) =>
        element.Has("data-verdict", verdict).Has("data-section", section).Has("data-tags", string.Join(' ', tags));
}

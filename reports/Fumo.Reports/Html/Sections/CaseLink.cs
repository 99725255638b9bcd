using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>Links to cases.</summary>
internal static class CaseLink
{
    /// <summary>A case by its id.</summary>
    internal static Html Of(CaseVerdict test) => Link(Anchor.Case(test.Id), Code(test.Id));

    /// <summary>A case by its id, with its verdict; plain text when the report does not hold it.</summary>
    internal static Html WithVerdict(ReportView view, string id) =>
        view.Test(id) is { } test
            ? Tag("span").Class("case-link").With(
                Tag("span").Class("sign " + test.Verdict).Has("title", Wording.Case(test.Verdict).Label).Has("role", "img")
                    .Has("aria-label", Wording.Case(test.Verdict).Label).With(Wording.Case(test.Verdict).Sign),
                " ",
                Of(test))
            : Code(id);
}

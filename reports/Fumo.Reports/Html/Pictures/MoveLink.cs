using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>The way from a movement of State to where it was told.</summary>
internal static class MoveLink
{
    /// <summary>The case that has a finding there, else the exchange; null where the page shows neither.</summary>
    internal static string? Anchor(ReportView view, StateMove move)
    {
        CaseVerdict? found = view.CasesWorstFirst.FirstOrDefault(test => test.Findings.Any(finding => finding.At.Entry == move.To.Number && finding.Rule == StateRules.MovesAlongTheDiagram.Id))
            ?? view.CasesWorstFirst.FirstOrDefault(test => test.Findings.Any(finding => finding.At.Entry == move.To.Number));
        return found is not null ? Fumo.Reports.Anchor.Case(found.Id) : Wire.IsShown(view, move.At.Exchange) ? Fumo.Reports.Anchor.Exchange(move.At.Exchange!.Value) : null;
    }

    /// <summary>Where a movement was told, as a link where there is somewhere to go.</summary>
    internal static Html Of(ReportView view, StateMove move)
    {
        string text = $"exchange {move.At.Exchange}, {Times.OfDay(move.To.Returned.Results.Message.Entry.Time)}";
        return Anchor(view, move) is { } anchor ? Link(anchor, text) : Tag("span").With(text);
    }
}

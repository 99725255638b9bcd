using System.Text.Json.Nodes;
using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>The way from a case to what happened in its scenario; it shows itself where the page's script runs.</summary>
internal static class CaseExchange
{
    private const int MaxMarks = 50;

    /// <summary>A button that opens the exchange; null where the transcripts do not hold it.</summary>
    internal static Html? Of(ReportView view, CaseVerdict test) => view.Evidence.ScenarioId(test.Scenario) is not { } scenario ? null
        : Tag("button").Has("type", "button").Class("show-exchange").Has("hidden", "")
            .Has("data-scenario", scenario)
            .Has("data-title", test.Title)
            .Has("data-id", test.Id)
            .Has("data-marks", Marks(view, test).ToJsonString())
            .Has("aria-label", $"Show the exchange of {test.Id}")
            .With("Show the exchange");

    private static JsonArray Marks(ReportView view, CaseVerdict test) =>
    [
        .. test.Findings.OrderBy(finding => Vocabulary.Rank(Vocabulary.Effects, finding.Effect)).Take(MaxMarks).Select(finding => Mark(view, finding)).OfType<JsonObject>(),
    ];

    private static JsonObject? Mark(ReportView view, Finding finding) => view.EntryOf(finding) is not { } entry ? null : new()
    {
        ["n"] = entry.Number,
        ["scenario"] = view.Evidence.ScenarioId(entry.Scenario),
        ["exchange"] = finding.At.Exchange,
        ["from"] = finding.At.From,
        ["length"] = finding.At.Length,
        ["command"] = finding.At.CmdId is { } id ? Visible.Text(id) : null,
        ["effect"] = finding.Effect,
        ["sign"] = Wording.Effect(finding.Effect).Sign,
        ["tone"] = Wording.Effect(finding.Effect).Tone,
        ["message"] = Visible.Text(finding.Message),
    };
}

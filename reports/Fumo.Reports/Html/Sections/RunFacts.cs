using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fumo.Judge;
using Fumo.Record;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>What was tested with what: implementation, tool, environment, configuration, waivers, remarks.</summary>
internal static class RunFacts
{
    internal const string Anchor = "run";

    // Encoded as HTML afterwards, like all text.
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Html Of(ReportView view)
    {
        RunReport report = view.Report;
        return Section(
            Anchor,
            "This run",
            report.Remarks.Count == 0 ? null : Tag("ul").Class("remarks").With(report.Remarks.Select(remark => Tag("li").With(remark))),
            Facts(
                ("Implementation", report.Implementation.Name),
                ("Vendor", report.Implementation.Vendor),
                ("Version", report.Implementation.Version),
                ("Role", report.Run.Role == "client" ? "client: the harness played the DM server" : "server: the harness played the device"),
                ("Tool", $"{report.Tool.Name} {report.Tool.Version}"),
                ("Judged after", report.Tool.Catalogue)),
            view.Page.Record is { } record ? Tag("div").With(FromRecord(record)) : Paragraph("run.json was not at hand: environment and configuration are not shown."));
    }

    private static IEnumerable<Html?> FromRecord(RunRecord record) =>
    [
        Tag("h3").With("Environment"),
        Facts([.. record.Environment.Select(pair => (pair.Key, (Html?)pair.Value)), ("played with", record.ToolVersion), ("seed", Number(record.Seed))]),
        Waivers(record.Waivers),
        Tag("h3").With("Configuration"),
        Paragraph("As it was resolved; secrets are masked."),
        Tag("pre").Class("wire").Has("tabindex", "0").Has("role", "region").Has("aria-label", "Configuration").With(
            Tag("code").With(((JsonNode)record.Configuration).ToJsonString(Indented))),
    ];

    private static Element? Waivers(IReadOnlyList<WaiverRecord> waivers) => waivers.Count == 0 ? null : Table(
        "Waivers: known failures, played all the same",
        ["Rule", "Cases", "Reason", "Until"],
        waivers.Select(waiver => Tag("tr").With(
            RowHead(Code(waiver.Rule)),
            Cell(waiver.Test ?? "all"),
            Cell(waiver.Reason).Class("wide"),
            Cell(waiver.Until?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "no end"))));
}

using Fumo.Judge;
using Fumo.Record;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>What the verdict rests on: environment, waivers, and the digest of the results that this document speaks of.</summary>
internal static class CertificateBasis
{
    internal static Html Of(ReportView view) => Section(
        "basis",
        "Basis",
        view.Page.Record is { } record ? Facts([.. record.Environment.Select(pair => (pair.Key, (Html?)pair.Value)), ("seed", Number(record.Seed))]) : null,
        view.Page.Record is { Waivers.Count: > 0 } waived ? Waivers(waived.Waivers) : null,
        Paragraph("This document speaks of the results in ", Code(ReportJson.FileName), " with the SHA-256 digest"),
        Tag("p").Class("digest").With(Code(Digest(view.Report))),
        Paragraph("and of the transcripts that lie beside it; the command ", Code("fumo judge"), " judges them again."));

    private static string Digest(RunReport report) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(ReportJson.ToUtf8(report)));

    private static Element Waivers(IReadOnlyList<WaiverRecord> waivers) => Tag("div").With(
        Paragraph("Waivers: failures that are known, and fail all the same."),
        Tag("ul").With(waivers.Select(waiver => Tag("li").With(Code(waiver.Rule), waiver.Test is null ? "" : $" in {waiver.Test}", $": {waiver.Reason}"))));
}

using Fumo.Catalogue;
using Fumo.Judge;
using Fumo.Record;

namespace Fumo.Reports;

/// <summary>A report with what its parts refer to within reach.</summary>
internal sealed class ReportView
{
    private readonly ILookup<string, CaseVerdict> tests;
    private readonly ILookup<string, ScrVerdict> items;
    private readonly ILookup<int, Entry> entries;
    private readonly ILookup<int, MessageEntry> exchanges;
    private readonly ILookup<string, Ruling> rulings;

    internal ReportView(ReportPage page)
    {
        Page = page;
        Report = page.Report;
        tests = Report.Tests.ToLookup(test => test.Id);
        items = Report.Scr.ToLookup(item => item.Id);
        entries = page.Entries.ToLookup(entry => entry.Number);
        exchanges = page.Entries.OfType<MessageEntry>().ToLookup(message => message.Exchange);
        rulings = page.Rulings.ToLookup(ruling => ruling.Id);
        CasesWorstFirst = [.. Report.Tests.OrderBy(Weight)];
        RulingIds = new SortedSet<string>(
            Report.Tests.SelectMany(test => test.Findings).Select(finding => finding.Ruling).OfType<string>(), StringComparer.Ordinal);
        Run = page.Record is { } record && page.Entries.Count > 0 ? new RunView(record, page.Entries) : null;
        Evidence = new PackedEvidence(page, Run, Ranges());
        Decisive = [.. CasesWorstFirst.SelectMany(test => test.Findings).Select(ExchangeOf).OfType<int>().Distinct().Order()];
    }

    /// <summary>The report and what is shown with it.</summary>
    internal ReportPage Page { get; }

    /// <summary>The report.</summary>
    internal RunReport Report { get; }

    /// <summary>The run as the judge reads it; null when run.json or the transcripts are not at hand.</summary>
    internal RunView? Run { get; }

    /// <summary>What the transcripts hold, for the reader who opens a case.</summary>
    internal PackedEvidence Evidence { get; }

    /// <summary>The cases, failing first.</summary>
    internal IReadOnlyList<CaseVerdict> CasesWorstFirst { get; }

    /// <summary>Ids of the rulings that findings of the report rest on, sorted.</summary>
    internal IReadOnlySet<string> RulingIds { get; }

    /// <summary>Exchanges that findings lie in and that the transcript holds, in their order.</summary>
    internal IReadOnlyList<int> Decisive { get; }

    internal CaseVerdict? Test(string id) => tests[id].FirstOrDefault();

    internal ScrVerdict? Item(string id) => items[id].FirstOrDefault();

    internal Ruling? Ruling(string id) => rulings[id].FirstOrDefault();

    internal IEnumerable<MessageEntry> Messages(int exchange) => exchanges[exchange];

    /// <summary>The entry that a finding lies at; for want of its number the implementation's message of the exchange.</summary>
    internal Entry? EntryOf(Finding finding) =>
        finding.At.Entry is { } number
            ? entries[number].FirstOrDefault()
            : finding.At.Exchange is { } exchange
                ? exchanges[exchange].OrderByDescending(message => message.IsFromImplementation).FirstOrDefault()
                : null;

    /// <summary>The exchange that a finding lies in, when the transcript holds it.</summary>
    internal int? ExchangeOf(Finding finding) =>
        (EntryOf(finding) as MessageEntry)?.Exchange
        ?? (finding.At.Exchange is { } exchange && exchanges[exchange].Any() ? exchange : null);

    private ILookup<int, DecisiveRange> Ranges() => Report.Tests.SelectMany(test => test.Findings)
        .Where(finding => finding.At is { From: >= 0, Length: > 0 })
        .Select(finding => (EntryOf(finding)?.Number, finding.At))
        .Where(one => one.Number is not null)
        .ToLookup(one => one.Number!.Value, one => new DecisiveRange(one.At.From!.Value, one.At.Length!.Value));

    private static int Weight(CaseVerdict test) =>
        (Vocabulary.Rank(Vocabulary.Verdicts, test.Verdict) * 4)
        + (test.Findings.Any(finding => finding.Effect == "warning") ? 0 : test.Findings.Count > 0 ? 1 : 2);
}

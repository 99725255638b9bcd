using System.Globalization;
using System.Text;
using Fumo.Judge;
using Fumo.Record;

namespace Fumo.Reports.Tests;

/// <summary>The largest run that the page is made for: 1,000 cases over 20,000 messages, no two of them alike.</summary>
internal static class LargeReport
{
    private const int Cases = 1000;
    private const int Messages = 20_000;
    private const int Scenarios = 100;

    internal static ReportPage Page { get; } = Make();

    private static ReportPage Make()
    {
        CaseVerdict[] tests = [.. Enumerable.Range(0, Cases).Select(Case)];
        ScrVerdict[] scr = [.. SampleRequirements.All.Select((item, i) => item with { Tests = [.. tests.Where((_, n) => n % SampleRequirements.All.Count == i).Select(test => test.Id)] })];
        RunReport report = Sample.Page.Report with
        {
            Tests = tests,
            Scr = scr,
            Summary = new(
                tests.Count(test => test.Verdict == "pass"), tests.Count(test => test.Verdict == "fail"), 0, 0, 0, 0,
                Vocabulary.Verdicts.ToDictionary(verdict => verdict, verdict => scr.Count(item => item.Verdict == verdict))),
        };
        return Sample.Page with { Report = report, Entries = [.. Enumerable.Range(0, Messages).Select(Message)] };
    }

    private static CaseVerdict Case(int number)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"client.scenario{number % Scenarios}.aspect{number / Scenarios}");
        CaseVerdict sample = SampleCases.All.First(test => test.Verdict == (number % 10 == 0 ? "fail" : "pass"));
        return sample with
        {
            Id = id,
            Title = $"{sample.Title}, for the {number}th time",
            Scenario = Scenario(number),
            Scr = [SampleRequirements.All[number % SampleRequirements.All.Count].Id],
            Rerun = "tools/fumo run --select " + id,
            Findings = [.. sample.Findings.Select(finding => finding with { At = Place(number) })],
        };
    }

    // Entry 200·s + 2·n is a request of scenario s.
    private static FindingPlace Place(int number)
    {
        int entry = (number % Scenarios * (Messages / Scenarios)) + (number / Scenarios * 2);
        return new(entry / 2, "3", entry, 214, 131);
    }

    private static Entry Message(int number)
    {
        string sample = ((MessageEntry)SampleEntries.All[number % 2]).Decoded!;
        string text = sample.Replace("<SessionID>7<", string.Create(CultureInfo.InvariantCulture, $"<SessionID>{number / 20}<"), StringComparison.Ordinal)
            .Replace("<MsgID>1<", string.Create(CultureInfo.InvariantCulture, $"<MsgID>{number}<"), StringComparison.Ordinal);
        text = number % 20 == 0 ? text : text.Replace("<Data>1226<", "<Data>1225<", StringComparison.Ordinal);
        byte[] body = Encoding.UTF8.GetBytes(text.ReplaceLineEndings(""));
        return ((MessageEntry)SampleEntries.All[number % 2]) with
        {
            Number = number,
            Exchange = number / 2,
            Time = Sample.Started.AddMilliseconds(number * 7),
            Scenario = Scenario(number / (Messages / Scenarios)),
            Decoded = text,
            Body = body,
            Length = body.Length,
        };
    }

    private static string Scenario(int number) => string.Create(CultureInfo.InvariantCulture, $"client.scenario{number % Scenarios}");
}

using System.Text;
using System.Text.Json.Nodes;
using Fumo.Judge;
using Fumo.Record;

namespace Fumo.Reports.Tests;

/// <summary>Text of the implementation changes what the page says, never what it is made of.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Texts = ["name", "vendor", "version", "title", "reason", "message", "expected", "observed", "section", "rerun"];

    [TestCaseSource(typeof(RandomReport), nameof(RandomReport.Hostile))]
    public void A_report_of_hostile_text_gives_the_same_elements(string hostile)
    {
        ReportPage page = Sample.Page with { Report = Poisoned(hostile), Entries = [.. Sample.Page.Entries.Select(entry => Poisoned(entry, hostile))] };
        Assert.That(PageReader.Shape(PageReader.Read(page).DocumentElement), Is.EqualTo(PageReader.Shape(PageReader.Read(Sample.Page).DocumentElement)));
    }

    [TestCaseSource(typeof(RandomReport), nameof(RandomReport.Hostile))]
    public void The_text_is_there_to_be_read(string hostile)
    {
        string text = PageReader.Read(Sample.Page with { Report = Poisoned(hostile) }).Body!.TextContent;
        foreach (CaseVerdict test in Sample.Page.Report.Tests)
        {
            Assert.That(text, Does.Contain(Visible.Text(test.Title + hostile)));
        }
    }

    [TestCase("javascript:alert(1)")]
    [TestCase("transcripts/../../etc/passwd.jsonl")]
    [TestCase("transcripts/..%2f.jsonl")]
    [TestCase("/etc/x.jsonl")]
    [TestCase("//host/transcripts/x.jsonl")]
    [TestCase("transcripts/x.jsonl\n")]
    public void A_transcript_elsewhere_is_named_but_not_linked(string transcript)
    {
        RunReport report = Sample.Page.Report with { Tests = [.. Sample.Page.Report.Tests.Select(test => test with { Transcript = transcript })] };
        IEnumerable<string?> links = PageReader.Read(new ReportPage(report)).QuerySelectorAll("main a").Select(one => one.GetAttribute("href"));
        Assert.That(links, Is.All.StartsWith("#"));
    }

    [TestCase("\0\u001B", "␀␛")]
    [TestCase("\u202Ea\u2066", "‹U+202E›a‹U+2066›")]
    [TestCase("a\r\nb\tc\rd", "a\nb\tc␍d")]
    [TestCase("😀 ü €", "😀 ü €")]
    [TestCase("\u007F\u0085\uFFFF", "␡‹U+0085›‹U+FFFF›")]
    public void What_cannot_be_seen_is_spelled_out(string text, string seen) => Assert.That(Visible.Text(text), Is.EqualTo(seen));

    [Test]
    public void Half_a_character_is_shown_as_one_that_cannot_be() => Assert.That(Visible.Text("\uD800x"), Is.EqualTo("\uFFFDx"));

    private static RunReport Poisoned(string hostile)
    {
        JsonNode root = JsonNode.Parse(ReportJson.ToUtf8(Sample.Page.Report))!;
        Poison(root, hostile);
        return ReportJson.Read(Encoding.UTF8.GetBytes(root.ToJsonString()));
    }

    private static Entry Poisoned(Entry entry, string hostile) => entry is MessageEntry message
        ? message with { Headers = [.. message.Headers.Select(header => new HeaderField(header.Name + hostile, header.Value + hostile))], Decoded = message.Decoded is { } decoded ? decoded + hostile : null }
        : entry;

    private static void Poison(JsonNode? node, string hostile)
    {
        if (node is JsonArray array)
        {
            array.ToList().ForEach(one => Poison(one, hostile));
        }
        else if (node is JsonObject fields)
        {
            foreach ((string key, JsonNode? value) in fields.ToList())
            {
                if (Texts.Contains(key) && value is JsonValue text)
                {
                    fields[key] = text.GetValue<string>() + hostile;
                }

                Poison(fields[key], hostile);
            }
        }
    }
}

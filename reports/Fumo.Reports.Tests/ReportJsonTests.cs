using System.Text;
using System.Text.Json;
using CsCheck;
using Fumo.Judge;

namespace Fumo.Reports.Tests;

public sealed class ReportJsonTests
{
    [Test]
    public void What_is_written_is_what_is_read() =>
        RandomReport.Any.Sample(report => Plain(ReportJson.Read(ReportJson.ToUtf8(report))) == Plain(report));

    [Test]
    public void The_same_report_gives_the_same_octets() =>
        RandomReport.Any.Sample(report => ReportJson.ToUtf8(report).SequenceEqual(ReportJson.ToUtf8(ReportJson.Read(ReportJson.ToUtf8(report)))));

    [Test]
    public void The_file_is_indented_utf8_with_line_feeds_and_no_mark()
    {
        byte[] octets = ReportJson.ToUtf8(Sample.Page.Report);
        Assert.That(octets[0], Is.EqualTo((byte)'{'));
        Assert.That(octets[^1], Is.EqualTo((byte)'\n'));
        Assert.That(octets, Does.Not.Contain((byte)'\r'));
        Assert.That(Encoding.UTF8.GetString(octets), Does.StartWith("{\n  \"schemaVersion\": \"1.0\",\n  \"tool\": {\n"));
    }

    [Test]
    public void Names_and_nulls_are_as_the_contract_shows_them()
    {
        using JsonDocument json = JsonDocument.Parse(ReportJson.ToUtf8(Sample.Page.Report with { Run = Sample.Page.Report.Run with { Finished = null } }));
        Assert.Multiple(() =>
        {
            Assert.That(json.RootElement.GetProperty("run").GetProperty("started").GetString(), Is.EqualTo("2026-11-23T14:15:30Z"));
            Assert.That(json.RootElement.GetProperty("run").GetProperty("finished").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(json.RootElement.GetProperty("scr")[0].GetProperty("officialId").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(json.RootElement.GetProperty("summary").GetProperty("scr").GetProperty("notApplicable").GetInt32(), Is.EqualTo(2));
        });
    }

    [TestCase("", "report.json:")]
    [TestCase("null", "null is no report")]
    [TestCase("{}", "tool")]
    [TestCase("[1", "report.json:")]
    public void What_is_no_report_is_refused_with_a_sentence(string text, string hint) =>
        Assert.That(() => ReportJson.Read(Encoding.UTF8.GetBytes(text)), Throws.TypeOf<ReportFormatException>().With.Message.Contains(hint));

    [TestCase("\"schemaVersion\": \"1.0\"", "\"schemaVersion\": \"2.0\"", "reads 1.x")]
    [TestCase("\"gate\": \"failed\"", "\"gate\": \"perhaps\"", "gate is 'perhaps'; expected one of")]
    [TestCase("\"verdict\": \"nonConformant\"", "\"verdict\": \"great\"", "expected one of nonConformant")]
    [TestCase("\"unjudged\": [\n    \"FUMO-C-022\"", "\"unjudged\": [\n    null", "has no unjudged[0]")]
    [TestCase("\"id\": \"client.tree.state\"", "\"id\": \"client.tree.type\"", "has 'client.tree.type' twice")]
    [TestCase("\"exitCode\": 1", "\"exitCode\": \"1\"", "exitCode")]
    [TestCase("\"profile\": \"strict\"", "\"profile\": null", "profile")]
    public void A_report_with_one_thing_wrong_is_refused_with_that(string right, string wrong, string hint)
    {
        string text = Encoding.UTF8.GetString(ReportJson.ToUtf8(Sample.Page.Report));
        Assert.That(text, Does.Contain(right));
        byte[] broken = Encoding.UTF8.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal));
        Assert.That(() => ReportJson.Read(broken), Throws.TypeOf<ReportFormatException>().With.Message.Contains(hint));
    }

    [Test]
    public void Any_truncation_is_refused_and_never_crashes()
    {
        byte[] octets = ReportJson.ToUtf8(Sample.Page.Report);
        Assert.Multiple(() =>
        {
            for (int length = 0; length < octets.Length - 2; length += 37)
            {
                Assert.That(() => ReportJson.Read(octets.AsSpan(0, length)), Throws.TypeOf<ReportFormatException>());
            }
        });
    }

    [Test]
    public void A_missing_file_is_refused_with_what_to_name() =>
        Assert.That(() => ReportJson.Read("/nowhere/report.json"), Throws.TypeOf<ReportFormatException>().With.Message.Contains("no such file"));

    // Written by another way than the one under test, so that nothing both of its sides forget goes unseen.
    private static string Plain(RunReport report) => JsonSerializer.Serialize(report, JsonSerializerOptions.Default);
}

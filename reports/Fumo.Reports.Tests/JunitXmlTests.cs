using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Fumo.Judge;

namespace Fumo.Reports.Tests;

public sealed class JunitXmlTests
{
    [Test]
    public void Any_report_gives_legal_xml_whose_counts_are_those_of_its_cases() => RandomReport.Any.Sample(report =>
    {
        XElement root = Parse(report);
        foreach (XElement suite in root.Elements("testsuite").Append(root))
        {
            Assert.Multiple(() =>
            {
                Assert.That(Count(suite, "tests"), Is.EqualTo(suite.Descendants("testcase").Count()));
                Assert.That(Count(suite, "failures"), Is.EqualTo(suite.Descendants("failure").Count()));
                Assert.That(Count(suite, "errors"), Is.EqualTo(suite.Descendants("error").Count()));
                Assert.That(Count(suite, "skipped"), Is.EqualTo(suite.Descendants("skipped").Count()));
            });
        }

        Assert.That(Count(root, "tests"), Is.EqualTo(report.Tests.Count));
        Assert.That(Count(root, "failures"), Is.EqualTo(report.Summary.Fail));
        Assert.That(Count(root, "errors"), Is.EqualTo(report.Summary.Inconclusive));
        Assert.That(Count(root, "skipped"), Is.EqualTo(report.Summary.NotRun + report.Summary.NotApplicable));
    });

    [TestCase("client.update.no-correlator", "failure", "alert.no-correlator")]
    [TestCase("client.refused.no-retry", "error", "connection")]
    public void A_case_that_is_not_passed_says_why(string id, string element, string type)
    {
        XElement outcome = Case(id).Element(element)!;
        CaseVerdict test = Sample.Page.Report.Tests.Single(one => one.Id == id);
        Assert.That(outcome.Attribute("message")!.Value, Is.EqualTo(test.Reason));
        Assert.That(outcome.Attribute("type")!.Value, Is.EqualTo(type));
        Assert.That(outcome.Value, Does.Contain($"section: {test.Section}").And.Contain(test.Rerun));
    }

    [Test]
    public void A_failure_tells_expected_and_observed() =>
        Assert.That(Case("client.update.no-correlator").Value, Does.Contain("expected: no Correlator\nobserved: Correlator 0\nat: exchange 7, command 3, octets 214 to 344"));

    [TestCase("client.refused.unsigned")]
    [TestCase("client.initiated.alert")]
    public void A_case_that_was_left_out_is_skipped_with_its_reason(string id) =>
        Assert.That(Case(id).Element("skipped")!.Attribute("message")!.Value, Is.EqualTo(Sample.Page.Report.Tests.Single(test => test.Id == id).Reason));

    [Test]
    public void Each_scenario_is_a_suite_that_took_as_long_as_the_scenario()
    {
        XElement suite = Parse(Sample.Page.Report).Elements("testsuite").Single(one => one.Attribute("name")!.Value == "client.update");
        Assert.That(suite.Elements("testcase").Count(), Is.EqualTo(4));
        Assert.That(suite.Attribute("time")!.Value, Is.EqualTo("4.210"));
    }

    [Test]
    public void The_file_has_no_mark_and_line_feeds_only()
    {
        byte[] octets = JunitXml.Render(Sample.Page.Report);
        Assert.That(Encoding.ASCII.GetString(octets[..38]), Is.EqualTo("<?xml version=\"1.0\" encoding=\"utf-8\"?>"));
        Assert.That(octets, Does.Not.Contain((byte)'\r'));
    }

    private static XElement Case(string id) =>
        Parse(Sample.Page.Report).Descendants("testcase").Single(test => test.Attribute("name")!.Value == id);

    private static XElement Parse(RunReport report)
    {
        using MemoryStream stream = new(JunitXml.Render(report));
        using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings { CheckCharacters = true, DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader).Root!;
    }

    private static int Count(XElement suite, string name) => int.Parse(suite.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}

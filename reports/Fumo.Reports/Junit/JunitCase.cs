using System.Globalization;
using System.Text;
using System.Xml;
using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>One case as a testcase element.</summary>
internal static class JunitCase
{
    internal static void Write(XmlWriter xml, string suite, CaseVerdict test)
    {
        xml.WriteStartElement("testcase");
        JunitXml.Attribute(xml, "name", test.Id);
        JunitXml.Attribute(xml, "classname", suite);
        JunitXml.Attribute(xml, "time", "0.000");
        WriteOutcome(xml, test);
        WriteWarnings(xml, test);
        xml.WriteEndElement();
    }

    private static void WriteOutcome(XmlWriter xml, CaseVerdict test)
    {
        switch (test.Verdict)
        {
            case "fail":
                WriteOutcome(xml, "failure", test, Failures(test).FirstOrDefault()?.Rule ?? "fail");
                break;
            case "inconclusive":
                WriteOutcome(xml, "error", test, test.Cause ?? "inconclusive");
                break;
            case "notRun" or "notApplicable":
                xml.WriteStartElement("skipped");
                JunitXml.Attribute(xml, "message", Headline(test));
                xml.WriteEndElement();
                break;
        }
    }

    private static void WriteOutcome(XmlWriter xml, string element, CaseVerdict test, string type)
    {
        xml.WriteStartElement(element);
        JunitXml.Attribute(xml, "message", Headline(test));
        JunitXml.Attribute(xml, "type", type);
        xml.WriteString(Visible.Text(Describe(test, Failures(test))));
        xml.WriteEndElement();
    }

    private static void WriteWarnings(XmlWriter xml, CaseVerdict test)
    {
        Finding[] warnings = [.. test.Findings.Where(finding => finding.Effect == "warning")];
        if (warnings.Length > 0)
        {
            xml.WriteElementString("system-out", Visible.Text(string.Concat(warnings.Select(Describe))));
        }
    }

    private static IEnumerable<Finding> Failures(CaseVerdict test) => test.Findings.Where(finding => finding.Effect == "fail");

    private static string Headline(CaseVerdict test) =>
        test.Reason ?? Failures(test).FirstOrDefault()?.Message ?? test.Cause ?? test.Title;

    private static string Describe(CaseVerdict test, IEnumerable<Finding> findings)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{test.Title}\nsection: {test.Section}\nrequirements: {string.Join(", ", test.Scr)}\n");
        text.AppendJoin("", findings.Select(Describe));
        text.Append(CultureInfo.InvariantCulture, $"run again: {test.Rerun}\n");
        return text.ToString();
    }

    private static string Describe(Finding finding) =>
        $"\n{finding.Message}\n{finding.Effect}: {finding.Document} {finding.Section}\nexpected: {finding.Expected}\n"
        + $"observed: {finding.Observed}\nat: {PlaceText.Of(finding.At)}{(finding.Count > 1 ? $", and {Plural.Of(finding.Count - 1, "more time")}" : string.Empty)}\n";
}

using System.Globalization;
using System.Text;
using System.Xml;
using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>
/// junit.xml, for CI services: one suite for each scenario; fail is a failure, inconclusive an error, notRun and
/// notApplicable are skipped. A scenario is played once and its cases read what was recorded, so the time is the suite's.
/// </summary>
public static class JunitXml
{
    /// <summary>The file's name in a run's folder.</summary>
    public const string FileName = "junit.xml";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    /// <summary>Renders a report; legal XML whatever the implementation sent.</summary>
    /// <param name="report">The report.</param>
    public static byte[] Render(RunReport report)
    {
        using MemoryStream stream = new();
        using (XmlWriter xml = XmlWriter.Create(stream, Settings))
        {
            WriteSuites(xml, report);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteSuites(XmlWriter xml, RunReport report)
    {
        JunitSuite[] suites = [.. report.Tests.GroupBy(SuiteOf, (name, cases) => new JunitSuite(name, [.. cases]))];
        xml.WriteStartElement("testsuites");
        Attribute(xml, "name", $"fumo {report.Implementation.Name}");
        WriteCounts(xml, report.Tests, suites.Sum(suite => suite.DurationMs));
        foreach (JunitSuite suite in suites)
        {
            WriteSuite(xml, report, suite);
        }

        xml.WriteEndElement();
    }

    private static string SuiteOf(CaseVerdict test) =>
        test.Scenario.Length > 0 ? test.Scenario : Path.GetFileNameWithoutExtension(test.Transcript) ?? "run";

    private static void WriteSuite(XmlWriter xml, RunReport report, JunitSuite suite)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", suite.Name);
        WriteCounts(xml, suite.Cases, suite.DurationMs);
        Attribute(xml, "timestamp", report.Run.Started.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        WriteProperties(xml, report);
        foreach (CaseVerdict test in suite.Cases)
        {
            JunitCase.Write(xml, suite.Name, test);
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyList<CaseVerdict> cases, long durationMs)
    {
        Attribute(xml, "tests", cases.Count);
        Attribute(xml, "failures", cases.Count(test => test.Verdict == "fail"));
        Attribute(xml, "errors", cases.Count(test => test.Verdict == "inconclusive"));
        Attribute(xml, "skipped", cases.Count(test => test.Verdict is "notRun" or "notApplicable"));
        Attribute(xml, "time", Seconds(durationMs));
    }

    private static void WriteProperties(XmlWriter xml, RunReport report)
    {
        xml.WriteStartElement("properties");
        (string, string?)[] properties =
        [
            ("run", report.Run.Id),
            ("role", report.Run.Role),
            ("profile", report.Profile),
            ("implementation", report.Implementation.Name),
            ("vendor", report.Implementation.Vendor),
            ("version", report.Implementation.Version),
            ("tool", $"{report.Tool.Name} {report.Tool.Version}"),
        ];
        foreach ((string name, string? value) in properties.Where(one => one.Item2 is not null))
        {
            xml.WriteStartElement("property");
            Attribute(xml, "name", name);
            Attribute(xml, "value", value!);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    internal static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Visible.Text(value));

    private static void Attribute(XmlWriter xml, string name, int value) =>
        xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));

    private static string Seconds(long milliseconds) => (milliseconds / 1000m).ToString("0.000", CultureInfo.InvariantCulture);

    private sealed record JunitSuite(string Name, IReadOnlyList<CaseVerdict> Cases)
    {
        internal long DurationMs => Cases.Max(test => test.DurationMs);
    }
}

using System.Diagnostics;

namespace Fumo.Dm.Tests;

/// <summary>libwbxml's converters: as they were recorded, and live wherever they are installed.</summary>
public static class Wbxml2Xml
{
    private const string ToXml = "wbxml2xml";
    private const string ToWbxml = "xml2wbxml";

    /// <summary>Always the recorded conversions; the live ones, too, when both programs are there.</summary>
    public static IEnumerable<string> Ways { get; } = IsInstalled(ToXml) && IsInstalled(ToWbxml) ? ["recorded", "live"] : ["recorded"];

    /// <summary>WBXML of an XML document.</summary>
    public static byte[] Encode(string way, string name, byte[] xml) => way == "live"
        ? Convert(ToWbxml, [], xml)
        : File.ReadAllBytes(Recorded(name, ".wbxml"));

    /// <summary>XML of a WBXML document.</summary>
    public static byte[] Decode(string way, string name, byte[] wbxml)
    {
        if (way == "live")
        {
            return Convert(ToXml, ["-m", "0", "-k"], wbxml);
        }

        // What was recorded says something about these octets only if these octets were recorded.
        string input = Recorded(name, ".wbxml");
        Assert.That(File.Exists(input) ? File.ReadAllBytes(input) : wbxml, Is.EqualTo(wbxml));
        return File.ReadAllBytes(Recorded(name, ".xml"));
    }

    private static string Recorded(string name, string ending) =>
        Path.Combine(AppContext.BaseDirectory, "Fixtures", "libwbxml-0.11.8", name.Replace('/', '_') + ending);

    private static byte[] Convert(string program, string[] options, byte[] input)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("fumo-");
        try
        {
            string from = Path.Combine(folder.FullName, "in");
            string to = Path.Combine(folder.FullName, "out");
            File.WriteAllBytes(from, input);
            using Process process = Process.Start(new ProcessStartInfo(program, [.. options, "-o", to, from]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            string said = process.StandardError.ReadToEnd() + process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.That(File.Exists(to), Is.True, said);
            return File.ReadAllBytes(to);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}

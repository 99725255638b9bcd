using System.Text;
using System.Text.RegularExpressions;
using Fumo.Reports.Pdf;

namespace Fumo.Reports.Tests;

/// <summary>report.pdf, and the Chromium that prints it.</summary>
public sealed partial class PdfTests
{
    [Test]
    [Category("browser")]
    public async Task A_report_is_printed_on_sheets_with_an_outline_for_screen_readers()
    {
        byte[] pdf = await ReportPdf.PrintAsync(Sample.Page);
        string text = Encoding.Latin1.GetString(pdf);
        Assert.That(text, Does.StartWith("%PDF-").And.Contain("/StructTreeRoot").And.Contain("/Outlines"));
        Assert.That(Sheet().Count(text), Is.GreaterThanOrEqualTo(3));
    }

    [Test]
    public void The_variable_comes_before_the_path() => InFolder(folder =>
    {
        string named = Touch(folder, "mine");
        Touch(folder, "chromium");
        Assert.That(Chromium.Find(Environment(named, folder), null), Is.EqualTo(named));
    });

    [Test]
    public void The_path_comes_before_what_was_installed_apart() => InFolder(folder =>
    {
        string found = Touch(folder, "google-chrome");
        Assert.That(Chromium.Find(Environment(null, "/nowhere" + Path.PathSeparator + folder), Touch(folder, "own")), Is.EqualTo(found));
    });

    [Test]
    public void What_was_installed_apart_is_better_than_none() => InFolder(folder =>
    {
        string own = Touch(folder, "own");
        Assert.That(Chromium.Find(Environment(null, "/nowhere"), own), Is.EqualTo(own));
        Assert.That(Chromium.Find(Environment(null, "/nowhere"), Path.Combine(folder, "gone")), Is.Null);
    });

    [Test]
    public void A_variable_that_names_nothing_is_told_with_the_command_that_helps() =>
        Assert.That(
            () => Chromium.Find(Environment("/nowhere/chromium", ""), null),
            Throws.InstanceOf<ChromiumException>().With.Message.Contains("/nowhere/chromium").And.Message.Contains("nstall"));

    private static Func<string, string?> Environment(string? named, string path) => name => name == Chromium.Variable ? named : name == "PATH" ? path : null;

    private static string Touch(string folder, string name)
    {
        string path = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
        File.WriteAllText(path, "");
        return path;
    }

    private static void InFolder(Action<string> test)
    {
        string folder = Directory.CreateTempSubdirectory("fumo-chromium-").FullName;
        try
        {
            test(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();
}

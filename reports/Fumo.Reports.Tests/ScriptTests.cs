namespace Fumo.Reports.Tests;

/// <summary>The page's own script keeps to what cannot make markup of text.</summary>
public sealed class ScriptTests
{
    private static readonly string[] Forbidden =
    [
        "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "DOMParser", "createContextualFragment", "srcdoc",
        "fetch(", "XMLHttpRequest", "import(", "localStorage", "sessionStorage", "</script", "<!--", "<script",
    ];

    private static IEnumerable<string> Files => Script.Files;

    [TestCaseSource(nameof(Files))]
    public void No_file_makes_markup_of_text_runs_text_loads_or_stores(string file)
    {
        string code = Resource.Text(file);
        Assert.That(Forbidden.Where(word => code.Contains(word, StringComparison.OrdinalIgnoreCase)), Is.Empty);
    }

    [Test]
    public void Every_file_of_the_assembly_is_in_the_script() =>
        Assert.That(
            typeof(Script).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".js", StringComparison.Ordinal)),
            Is.EquivalentTo(Script.Files));
}

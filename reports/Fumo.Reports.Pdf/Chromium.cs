namespace Fumo.Reports.Pdf;

/// <summary>Where a Chromium is: FUMO_CHROMIUM, then the PATH, then what Playwright installed for itself.</summary>
public static class Chromium
{
    /// <summary>The variable that names the executable.</summary>
    public const string Variable = "FUMO_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>The executable's path; null when there is none.</summary>
    /// <param name="own">Where Playwright would have put its own.</param>
    /// <exception cref="ChromiumException">FUMO_CHROMIUM names what is not there.</exception>
    public static string? Find(string? own = null) => Find(Environment.GetEnvironmentVariable, own);

    /// <summary>The same, in an environment that is given.</summary>
    /// <param name="variable">Gives a variable's value.</param>
    /// <param name="own">Where Playwright would have put its own.</param>
    internal static string? Find(Func<string, string?> variable, string? own) => variable(Variable) switch
    {
        { Length: > 0 } named when File.Exists(named) => named,
        { Length: > 0 } named => throw new ChromiumException($"{Variable} names '{named}', which is not there. {HowToInstall}"),
        _ => OnPath(variable("PATH") ?? "") ?? (File.Exists(own) ? own : null),
    };

    /// <summary>What to do when there is none, in a sentence with the command.</summary>
    internal static string HowToInstall =>
        OperatingSystem.IsWindows() ? $"Install one: winget install Google.Chrome, and let {Variable} name its chrome.exe."
        : OperatingSystem.IsMacOS() ? $"Install one: brew install --cask chromium, and let {Variable} name its executable."
        : $"Install one: apt-get install chromium (or your system's package of it), or let {Variable} name one.";

    private static string? OnPath(string path) =>
        (from name in Names
         from folder in path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
         let file = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)
         where File.Exists(file)
         select file).FirstOrDefault();
}

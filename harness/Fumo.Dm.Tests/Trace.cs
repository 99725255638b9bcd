namespace Fumo.Dm.Tests;

/// <summary>Recorded bodies of real implementations, by folder and file.</summary>
public static class Trace
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Traces");

    public static IEnumerable<string> Messages { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".xml", StringComparison.Ordinal) || file.EndsWith(".wbxml", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Folder, file))
            .Order(StringComparer.Ordinal),
    ];

    public static byte[] Octets(string message) => File.ReadAllBytes(Path.Combine(Folder, message));
}

using System.Text;

namespace Fumo.Reports;

/// <summary>Files that are part of the program.</summary>
internal static class Resource
{
    /// <summary>A file's text.</summary>
    internal static string Text(string name)
    {
        using Stream stream = typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

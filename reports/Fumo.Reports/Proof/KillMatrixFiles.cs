using System.Text;

namespace Fumo.Reports;

/// <summary>kill-matrix.json and kill-matrix.html in a folder.</summary>
public static class KillMatrixFiles
{
    /// <summary>The name of the file for machines.</summary>
    public const string JsonName = "kill-matrix.json";

    /// <summary>The name of the file for people.</summary>
    public const string HtmlName = "kill-matrix.html";

    private static readonly KillMatrixContext Context = new(ReadableJson.Of(KillMatrixContext.Default));

    /// <summary>Writes both files so that a reader meets the old ones or the new ones, never a part.</summary>
    /// <param name="folder">The folder; made when it is not there.</param>
    /// <param name="matrix">The proof.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Write(string folder, KillMatrix matrix)
    {
        Directory.CreateDirectory(folder);
        AtomicFile.Write(Path.Combine(folder, JsonName), ReadableJson.ToUtf8(matrix, Context.KillMatrix));
        AtomicFile.Write(Path.Combine(folder, HtmlName), Encoding.UTF8.GetBytes(KillMatrixHtml.Render(matrix)));
    }
}

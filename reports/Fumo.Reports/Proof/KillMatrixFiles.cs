using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Fumo.Reports;

/// <summary>kill-matrix.json and kill-matrix.html in a folder.</summary>
public static class KillMatrixFiles
{
    /// <summary>The name of the file for machines.</summary>
    public const string JsonName = "kill-matrix.json";

    /// <summary>The name of the file for people.</summary>
    public const string HtmlName = "kill-matrix.html";

    // Text stays readable (no \u00fc for ü); the file is JSON, never pasted into markup.
    private static readonly KillMatrixContext Context =
        new(new JsonSerializerOptions(KillMatrixContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes both files so that a reader meets the old ones or the new ones, never a part.</summary>
    /// <param name="folder">The folder; made when it is not there.</param>
    /// <param name="matrix">The proof.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Write(string folder, KillMatrix matrix)
    {
        Directory.CreateDirectory(folder);
        AtomicFile.Write(Path.Combine(folder, JsonName), [.. JsonSerializer.SerializeToUtf8Bytes(matrix, Context.KillMatrix), (byte)'\n']);
        AtomicFile.Write(Path.Combine(folder, HtmlName), Encoding.UTF8.GetBytes(KillMatrixHtml.Render(matrix)));
    }
}

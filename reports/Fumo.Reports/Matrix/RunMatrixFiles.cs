using System.Text;
using System.Text.Json.Serialization;

namespace Fumo.Reports;

/// <summary>matrix.json and matrix.html in a folder.</summary>
public static class RunMatrixFiles
{
    /// <summary>The name of the file for machines.</summary>
    public const string JsonName = "matrix.json";

    /// <summary>The name of the file for people.</summary>
    public const string HtmlName = "matrix.html";

    private static readonly RunMatrixContext Context = new(ReadableJson.Of(RunMatrixContext.Default));

    /// <summary>Writes both files so that a reader meets the old ones or the new ones, never a part.</summary>
    /// <param name="folder">The folder; made when it is not there.</param>
    /// <param name="matrix">The matrix.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Write(string folder, RunMatrix matrix)
    {
        Directory.CreateDirectory(folder);
        AtomicFile.Write(Path.Combine(folder, JsonName), ReadableJson.ToUtf8(matrix, Context.RunMatrix));
        AtomicFile.Write(Path.Combine(folder, HtmlName), Encoding.UTF8.GetBytes(RunMatrixHtml.Render(matrix)));
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", Converters = [typeof(UtcTimeConverter)])]
[JsonSerializable(typeof(RunMatrix))]
internal sealed partial class RunMatrixContext : JsonSerializerContext;

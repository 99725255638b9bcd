using System.Text.Json;
using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>Between a <see cref="RunReport"/> and report.json: the same report gives the same octets.</summary>
public static class ReportJson
{
    /// <summary>The file's name in a run's folder.</summary>
    public const string FileName = "report.json";

    /// <summary>The name of its JSON schema, published beside the code and written beside the report.</summary>
    public const string SchemaFileName = "report.schema.json";

    /// <summary>The largest report.json that is read.</summary>
    public const int MaxOctets = 256 * 1024 * 1024;

    private static readonly ReportJsonContext Context = new(ReadableJson.Of(ReportJsonContext.Default));

    /// <summary>The JSON schema (draft 2020-12) of report.json.</summary>
    public static string Schema => Resource.Text(SchemaFileName);

    /// <summary>The report as UTF-8 without byte order mark, lines ended by LF.</summary>
    /// <param name="report">The report.</param>
    public static byte[] ToUtf8(RunReport report) => ReadableJson.ToUtf8(report, Context.RunReport);

    /// <summary>Writes the report so that a reader meets the old file or the new one, never a part.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="report">The report.</param>
    public static void Write(string path, RunReport report) => AtomicFile.Write(path, ToUtf8(report));

    /// <summary>Reads a file that <see cref="Write"/> wrote.</summary>
    /// <param name="path">Where it lies.</param>
    /// <exception cref="ReportFormatException">It is missing, too large, or no report of a version known here.</exception>
    public static RunReport Read(string path)
    {
        FileInfo file = new(path);
        if (!file.Exists)
        {
            throw new ReportFormatException($"{path}: no such file. Name a folder that 'fumo run' wrote.");
        }

        if (file.Length > MaxOctets)
        {
            throw new ReportFormatException($"{path}: {file.Length} octets; at most {MaxOctets} are read.");
        }

        return Read(File.ReadAllBytes(path), path);
    }

    /// <summary>Reads the octets of a report.json.</summary>
    /// <param name="utf8">The octets.</param>
    /// <param name="name">How messages call them.</param>
    /// <exception cref="ReportFormatException">They are no report of a version known here.</exception>
    public static RunReport Read(ReadOnlySpan<byte> utf8, string name = FileName)
    {
        try
        {
            RunReport report = JsonSerializer.Deserialize(utf8, Context.RunReport)
                ?? throw new ReportFormatException($"{name}: null is no report.");
            return ReportCheck.FirstFault(report) is { } fault ? throw new ReportFormatException($"{name}: {fault}") : report;
        }
        catch (JsonException fault)
        {
            throw new ReportFormatException($"{name}: {fault.Message}", fault);
        }
    }
}

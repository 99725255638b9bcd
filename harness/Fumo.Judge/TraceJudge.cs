using Fumo.Record;

namespace Fumo.Judge;

/// <summary>Runs the rules of the DM protocol over a session that was recorded elsewhere, message by message.</summary>
public static class TraceJudge
{
    /// <summary>Judges a folder with the bodies NN-c2s.* and NN-s2c.* of a session.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="judged">Which side is the implementation.</param>
    /// <returns>What deviates, rule by rule, in the strict profile.</returns>
    public static IReadOnlyList<Finding> Judge(string folder, Side judged)
    {
        ArgumentNullException.ThrowIfNull(folder);
        RunRecord record = new()
        {
            Id = Path.GetFileName(folder),
            Started = DateTimeOffset.UnixEpoch,
            ToolVersion = string.Empty,
            Role = judged,
            Implementation = new ImplementationRecord(Path.GetFileName(folder), null, null),
            Profile = Words.Strict,
        };
        RunReport report = RunJudge.Judge(record, Read(folder, judged), [], null);
        return [.. report.Tests.Where(test => test.Id.StartsWith("dm.", StringComparison.Ordinal)).SelectMany(test => test.Findings)];
    }

    /// <summary>The messages of such a folder as entries of a transcript.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="judged">Which side is the implementation.</param>
    public static IReadOnlyList<Entry> Read(string folder, Side judged)
    {
        string[] bodies = [.. Directory.GetFiles(folder).Where(IsBody).GroupBy(Stem).Select(OnTheWire).OrderBy(Stem, StringComparer.Ordinal)];
        return [.. bodies.Select((file, i) => Entry(file, i + 1, judged))];
    }

    private static MessageEntry Entry(string file, int number, Side judged)
    {
        string stem = Path.GetFileName(file)[..6];
        Side from = stem.EndsWith("c2s", StringComparison.Ordinal) ? Side.Client : Side.Server;
        byte[] body = File.ReadAllBytes(file);
        string head = Path.Combine(Path.GetDirectoryName(file)!, $"{stem}.hdr");
        string[] lines = File.Exists(head) ? File.ReadAllLines(head) : [];
        string[] words = lines is [var first, ..] ? first.Split(' ') : [];
        return new MessageEntry
        {
            Number = number,
            Scenario = Path.GetFileName(Path.GetDirectoryName(file)!),
            Exchange = int.Parse(stem[..2], System.Globalization.CultureInfo.InvariantCulture),
            From = from,
            IsFromImplementation = from == judged,
            Request = from == Side.Client && words.Length > 1 ? $"{words[0]} {words[1]}" : null,
            HttpStatus = from == Side.Server ? 200 : null,
            Headers = [.. lines.Skip(1).Select(Field).OfType<HeaderField>()],
            Body = body,
            Length = body.Length,
        };
    }

    private static HeaderField? Field(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon < 1 ? null : new HeaderField(line[..colon].Trim(), line[(colon + 1)..].Trim());
    }

    private static bool IsBody(string file) =>
        Path.GetExtension(file) is ".xml" or ".wbxml" && Path.GetFileName(file) is { Length: > 6 } name && name[2] == '-';

    // c2s before s2c: the alphabet orders them as they were sent.
    private static string Stem(string file) => Path.GetFileName(file)[..6];

    // Where both forms lie side by side, WBXML was on the wire.
    private static string OnTheWire(IGrouping<string, string> forms) => forms.FirstOrDefault(file => file.EndsWith(".wbxml", StringComparison.Ordinal)) ?? forms.First();
}

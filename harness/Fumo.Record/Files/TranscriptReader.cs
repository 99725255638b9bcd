using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Fumo.Record;

/// <summary>Reads a run's folder. A last line that was cut in half is left out; anything else that is wrong is an error with its line.</summary>
public static class TranscriptReader
{
    private const int MaxFiles = 10_000;
    private const int MaxEntries = 2_000_000;
    private const int MaxLine = 128 * 1024 * 1024;
    private const long MaxOctets = 4L * 1024 * 1024 * 1024;

    /// <summary>Reads run.json and all transcripts.</summary>
    /// <param name="runFolder">The run's folder.</param>
    /// <exception cref="RecordException">It is not the folder of a run, or a file in it is damaged.</exception>
    public static RecordedRun Read(string runFolder)
    {
        RunRecord record = RunRecordFile.Read(runFolder);
        List<Entry> entries = [];
        List<string> cut = [];
        foreach (string file in Files(Path.Combine(runFolder, RunFolder.Transcripts)))
        {
            ReadFile(file, entries, cut);
        }

        entries.Sort((one, other) => one.Number.CompareTo(other.Number));
        CheckNumbers(runFolder, entries);
        return new RecordedRun(record, entries, cut);
    }

    private static string[] Files(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        string[] files = [.. Directory.EnumerateFiles(folder, "*" + RunFolder.Extension).Take(MaxFiles + 1).Order(StringComparer.Ordinal)];
        if (files.Length > MaxFiles)
        {
            throw new RecordException(folder, 0, $"There are more than {MaxFiles} transcripts.");
        }

        return files.Sum(file => new FileInfo(file).Length) <= MaxOctets
            ? files
            : throw new RecordException(folder, 0, $"The transcripts are larger than {MaxOctets} octets in all.");
    }

    private static void ReadFile(string path, List<Entry> entries, List<string> cut)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1 << 16);
        ArrayBufferWriter<byte> line = new();
        int number = 0;
        while (NextLine(path, ++number, file, line) is var end && (end == LineEnd.Whole || line.WrittenCount > 0))
        {
            if (Parse(path, number, line.WrittenSpan, isCut: end == LineEnd.Cut) is { } entry)
            {
                Keep(path, entry, entries);
            }
            else
            {
                cut.Add(path);
            }

            if (end == LineEnd.Cut)
            {
                return;
            }
        }
    }

    private static void Keep(string path, Entry entry, List<Entry> entries)
    {
        if (entries.Count == MaxEntries)
        {
            throw new RecordException(path, 0, $"The run has more than {MaxEntries} entries.");
        }

        entries.Add(entry);
    }

    private static LineEnd NextLine(string path, int number, FileStream file, ArrayBufferWriter<byte> line)
    {
        line.ResetWrittenCount();
        int octet;
        while ((octet = file.ReadByte()) >= 0)
        {
            if (octet == '\n')
            {
                return LineEnd.Whole;
            }

            if (line.WrittenCount == MaxLine)
            {
                throw new RecordException(path, number, $"The line is longer than {MaxLine} octets.");
            }

            line.GetSpan(1)[0] = (byte)octet;
            line.Advance(1);
        }

        return LineEnd.Cut;
    }

    private static Entry? Parse(string path, int number, ReadOnlySpan<byte> line, bool isCut)
    {
        try
        {
            Entry entry = JsonSerializer.Deserialize(line, RecordJson.Lines.Entry)
                ?? throw new RecordException(path, number, "The line holds no entry.");
            return MissingValue.In(entry) is { } missing ? throw new RecordException(path, number, $"The entry has no {missing}.") : entry;
        }
        catch (JsonException) when (isCut)
        {
            // Killed in the middle of a write: the entries before it are whole.
            return null;
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or DecoderFallbackException)
        {
            throw new RecordException(path, number, $"No entry of a transcript: {failure.Message}", failure);
        }
    }

    private static void CheckNumbers(string runFolder, List<Entry> entries)
    {
        for (int i = 1; i < entries.Count; i++)
        {
            if (entries[i].Number == entries[i - 1].Number)
            {
                throw new RecordException(
                    Path.Combine(runFolder, RunFolder.Transcripts), 0, $"Two entries have the number {entries[i].Number}.");
            }
        }
    }

    private enum LineEnd
    {
        Whole,
        Cut,
    }
}

using System.Text.Json;

namespace Fumo.Record;

/// <summary>run.json: written whole or not at all, read with a clear word about what is wrong.</summary>
public static class RunRecordFile
{
    private const int MaxOctets = 64 * 1024 * 1024;

    /// <summary>Writes the record into a run's folder, replacing what was there in one step.</summary>
    /// <param name="runFolder">The run's folder, created when missing.</param>
    /// <param name="record">The record.</param>
    public static void Write(string runFolder, RunRecord record)
    {
        Directory.CreateDirectory(runFolder);
        string path = Path.Combine(runFolder, RunRecord.FileName);
        string next = path + ".next";
        using (FileStream file = new(next, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(file, record, RecordJson.Document.RunRecord);
            file.Write("\n"u8);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
    }

    /// <summary>Reads the record of a run.</summary>
    /// <param name="runFolder">The run's folder.</param>
    /// <exception cref="RecordException">It is not there, or is no such record.</exception>
    public static RunRecord Read(string runFolder)
    {
        string path = Path.Combine(runFolder, RunRecord.FileName);
        FileInfo file = new(path);
        if (!file.Exists)
        {
            throw new RecordException(path, 0, "There is no run.json: this is not the folder of a run.");
        }

        if (file.Length > MaxOctets)
        {
            throw new RecordException(path, 0, $"The file is larger than {MaxOctets} octets.");
        }

        try
        {
            RunRecord record = JsonSerializer.Deserialize(File.ReadAllBytes(path), RecordJson.Document.RunRecord)
                ?? throw new RecordException(path, 0, "The file holds no record.");
            return MissingValue.In(record) is { } missing ? throw new RecordException(path, 0, $"The record has no {missing}.") : record;
        }
        catch (JsonException failure)
        {
            throw new RecordException(path, (int)(failure.LineNumber ?? -1) + 1, $"No record of a run: {failure.Message}", failure);
        }
    }
}

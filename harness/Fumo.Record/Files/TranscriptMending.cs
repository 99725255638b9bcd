namespace Fumo.Record;

/// <summary>Cuts off what a killed run left of its last line, so that a transcript can be written on.</summary>
public static class TranscriptMending
{
    private const int Piece = 4096;

    /// <summary>Mends every transcript of a run; whole lines stay as they are.</summary>
    /// <param name="runFolder">The run's folder.</param>
    /// <returns>The files whose last line was cut off.</returns>
    public static IReadOnlyList<string> Mend(string runFolder)
    {
        string folder = Path.Combine(runFolder, RunFolder.Transcripts);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*" + RunFolder.Extension).Order(StringComparer.Ordinal).Where(IsMended)]
            : [];
    }

    private static bool IsMended(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        long end = EndOfLastLine(file);
        if (end == file.Length)
        {
            return false;
        }

        file.SetLength(end);
        return true;
    }

    private static long EndOfLastLine(FileStream file)
    {
        byte[] piece = new byte[Piece];
        for (long from = file.Length; from > 0;)
        {
            int length = (int)Math.Min(Piece, from);
            from -= length;
            file.Position = from;
            file.ReadExactly(piece, 0, length);
            if (piece.AsSpan(0, length).LastIndexOf((byte)'\n') is >= 0 and var at)
            {
                return from + at + 1;
            }
        }

        return 0;
    }
}

namespace Fumo.Reports;

/// <summary>Files that are whole at any time: the old one, then the new one.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file, makes sure that it is on disk, and puts it in the file's place.</summary>
    internal static void Write(string path, ReadOnlySpan<byte> octets)
    {
        string full = Path.GetFullPath(path);
        string beside = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Environment.ProcessId}.new");
        using (FileStream file = new(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(octets);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, full, overwrite: true);
    }
}

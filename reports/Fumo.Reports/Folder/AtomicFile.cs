namespace Fumo.Reports;

/// <summary>Files that are whole at any time: the old one, then the new one.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file, and puts it in the file's place.</summary>
    /// <param name="path">The file.</param>
    /// <param name="octets">Its new content.</param>
    /// <param name="isOnDisk">True to wait until a power cut cannot lose it; a kill never does.</param>
    internal static void Write(string path, ReadOnlySpan<byte> octets, bool isOnDisk = true)
    {
        string full = Path.GetFullPath(path);
        string beside = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Environment.ProcessId}.new");
        using (FileStream file = new(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(octets);
            file.Flush(isOnDisk);
        }

        File.Move(beside, full, overwrite: true);
    }
}

namespace Fumo.Reports;

/// <summary>Files that are whole at any time: the old one, then the new one.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file, and puts it in the file's place.</summary>
    /// <param name="path">The file.</param>
    /// <param name="octets">Its new content.</param>
    /// <param name="isOnDisk">True to wait until a power cut cannot lose it; a kill never does.</param>
    internal static void Write(string path, ReadOnlyMemory<byte> octets, bool isOnDisk = true) =>
        Write(path, file => file.Write(octets.Span), isOnDisk);

    /// <summary>The same for what is written bit by bit; where that fails nothing of it stays.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fill">Writes its new content.</param>
    /// <param name="isOnDisk">True to wait until a power cut cannot lose it; a kill never does.</param>
    internal static void Write(string path, Action<FileStream> fill, bool isOnDisk = true)
    {
        string full = Path.GetFullPath(path);
        string beside = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Environment.ProcessId}.new");
        try
        {
            using (FileStream file = new(beside, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            {
                fill(file);
                file.Flush(isOnDisk);
            }

            File.Move(beside, full, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}

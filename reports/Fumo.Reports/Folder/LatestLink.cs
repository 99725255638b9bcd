using System.Text;

namespace Fumo.Reports;

/// <summary>results/latest: a symbolic link at the newest run, or a text file with its id where links cannot be made.</summary>
internal static class LatestLink
{
    private const string Name = "latest";
    private const int MaxText = 256;

    /// <summary>Lets latest show at a run. A folder of that name that somebody made is left alone.</summary>
    internal static void Set(string results, string runId)
    {
        string link = Path.Combine(Path.GetFullPath(results), Name);
        DirectoryInfo there = new(link);
        if (there.Exists && there.LinkTarget is null)
        {
            return;
        }

        File.Delete(link);
        try
        {
            Directory.CreateSymbolicLink(link, runId);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            AtomicFile.Write(link, Encoding.UTF8.GetBytes(runId + "\n"));
        }
    }

    /// <summary>The folder that a path means: itself, or the one that a text file named latest names.</summary>
    internal static string Follow(string path)
    {
        FileInfo file = new(path);
        if (!file.Exists || file.Name != Name || file.Length > MaxText)
        {
            return path;
        }

        string runId = File.ReadAllText(path).Trim();
        return Path.Combine(file.DirectoryName!, Path.GetFileName(runId));
    }
}

namespace Fumo.Drive;

/// <summary>Where a program lies.</summary>
internal static class ProgramPath
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The path of a program: relative to a folder when it has a slash, else searched in PATH; null when there is none.</summary>
    public static string? Find(string program, string folder)
    {
        if (program.Contains('/') || program.Contains(Path.DirectorySeparatorChar))
        {
            string path = Path.GetFullPath(program, Path.GetFullPath(folder));
            return IsExecutable(path) ? path : null;
        }

        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(entry => Path.Combine(entry, program)).FirstOrDefault(IsExecutable);
    }

    private static bool IsExecutable(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Executable) != 0);
}

namespace Fumo.Plan;

/// <summary>Looks for programs as a shell would.</summary>
internal static class Programs
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Why a program cannot be started; null when it can.</summary>
    /// <param name="program">A path, or a name that is looked for in PATH.</param>
    /// <param name="folder">The folder that a relative path is resolved against.</param>
    public static string? Trouble(string program, string folder)
    {
        if (program.Contains('/', StringComparison.Ordinal))
        {
            return FileTrouble(Path.GetFullPath(program, folder));
        }

        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Any(candidate => FileTrouble(Path.Combine(candidate, program)) is null)
            ? null
            : "no such program in PATH; one beside the file is written with ./ before it";
    }

    private static string? FileTrouble(string path) =>
        Directory.Exists(path) ? "is a folder, not a program"
        : !File.Exists(path) ? "no such program"
        : OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Executable) != 0 ? null
        : $"is not executable (chmod +x {path})";
}

namespace Fumo.Reports;

/// <summary>Names of files in a bundle: plain, relative, and the same file on every system.</summary>
internal static class BundleName
{
    private const int MaxLength = 160;
    private const int MaxDepth = 4;
    private const int MaxShown = 80;
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", .. Numbered("COM"), .. Numbered("LPT")];

    /// <summary>Why a name cannot be taken, after the name; null when it can.</summary>
    internal static string? Fault(string name) => name switch
    {
        "" => "is empty",
        { Length: > MaxLength } => $"is longer than {MaxLength} characters",
        ['/', ..] => "is an absolute path",
        _ when name.Contains('\\', StringComparison.Ordinal) => "has a backslash in it",
        _ when name.Contains(':', StringComparison.Ordinal) => "names a drive or a stream",
        [.., '/'] => "is a folder; a bundle holds files alone",
        _ => Parts(name.Split('/')),
    };

    /// <summary>The name as it can be shown: nothing invisible, not too long.</summary>
    internal static string Shown(string name) => Visible.Text(name.Length > MaxShown ? $"{name[..MaxShown]}…" : name).ReplaceLineEndings("␊");

    private static string? Parts(string[] parts) =>
        parts.Length > MaxDepth ? $"lies deeper than {MaxDepth} folders"
        : parts.Contains("..") ? "leads out of the bundle by '..'"
        : parts.Any(part => part.Length == 0 || part[0] == '.' || part[^1] == '.') ? "has a part that is empty, or begins or ends with a dot"
        : parts.Any(part => !part.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_')) ? "has other signs than letters, digits, '.', '-' and '_'"
        : parts.Any(part => Devices.Contains(part.Split('.')[0], StringComparer.OrdinalIgnoreCase)) ? "is a device's name on some systems"
        : null;

    private static IEnumerable<string> Numbered(string name) => Enumerable.Range(1, 9).Select(number => $"{name}{number}");
}

namespace Fumo.Plan;

/// <summary>What a reading knows while it goes through the file, and the mistakes that it has found.</summary>
internal sealed class ReadingScope
{
    private readonly List<(Origin Origin, ConfigurationError Error)> _errors = [];

    /// <summary>The file as the user named it; null when there is none.</summary>
    public required string? File { get; init; }

    /// <summary>The folder that relative paths are resolved against.</summary>
    public required string Folder { get; init; }

    /// <summary>Gives environment variables.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>The ids that may be named.</summary>
    public required KnownIds Known { get; init; }

    /// <summary>Values that must not be shown.</summary>
    public HashSet<string> Secrets { get; } = [];

    /// <summary>True while the section of the other role is read: files and variables are that role's business.</summary>
    public bool IsOtherRole { get; set; }

    /// <summary>Whether anything is wrong.</summary>
    public bool HasErrors => _errors.Count > 0;

    /// <summary>Every mistake once, in the order of the file, those of flags first.</summary>
    public IReadOnlyList<ConfigurationError> Errors =>
        [.. _errors.OrderBy(entry => entry.Origin.Line).ThenBy(entry => entry.Origin.Column).Select(entry => entry.Error).Distinct()];

    /// <summary>Takes a mistake.</summary>
    public void Report(Origin origin, string path, string message) => _errors.Add((origin, origin.Flag is { } flag
        ? new ConfigurationError(null, 0, 0, path.Length == 0 || flag == "--" + path ? flag : $"{flag} ({path})", message)
        : new ConfigurationError(File, origin.Line, origin.Column, path, message)));
}

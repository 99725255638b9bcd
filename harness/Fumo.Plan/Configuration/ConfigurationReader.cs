namespace Fumo.Plan;

/// <summary>Reads a conformance.yaml: a configuration, or every mistake in it.</summary>
/// <param name="known">The ids that may be named; null to take any.</param>
/// <param name="environment">Gives environment variables; null for those of the process.</param>
public sealed class ConfigurationReader(KnownIds? known = null, Func<string, string?>? environment = null)
{
    /// <summary>The file that is read when none is named.</summary>
    public const string DefaultFile = "conformance.yaml";

    private readonly KnownIds _known = known ?? KnownIds.Unchecked;
    private readonly Func<string, string?> _environment = environment ?? Environment.GetEnvironmentVariable;

    /// <summary>Reads a file; what flags say wins over what it says.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="flags">The flags.</param>
    public ConfigurationResult Read(string path, ConfigurationOverrides? flags = null)
    {
        string whole = Path.GetFullPath(path);
        if (!File.Exists(whole))
        {
            string what = Directory.Exists(whole) ? $"{whole} is a folder, not a file" : $"{whole} is not there; 'fumo init' writes one, and -c names another";
            return Failed(path, what);
        }

        if (new FileInfo(whole).Length > YamlText.LongestFile)
        {
            return Failed(path, "the file is longer than 1 MiB, which no configuration needs");
        }

        try
        {
            return Read(() => YamlText.Decode(File.ReadAllBytes(whole)), path, Path.GetDirectoryName(whole)!, flags);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Failed(path, $"cannot be read: {unreadable.Message}");
        }
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The name by which mistakes refer to it.</param>
    /// <param name="folder">The folder that paths are relative to.</param>
    /// <param name="flags">The flags.</param>
    public ConfigurationResult ReadText(string text, string file, string folder, ConfigurationOverrides? flags = null) =>
        Read(() => text, file, Path.GetFullPath(folder), flags);

    /// <summary>A configuration without a file: a live DM server at <c>--url</c>, nothing launched; md5 where a secret is given and no scheme.</summary>
    /// <param name="flags">The flags.</param>
    /// <param name="folder">The folder that paths are relative to.</param>
    public ConfigurationResult ReadFlags(ConfigurationOverrides flags, string folder)
    {
        string host = Uri.TryCreate(flags.Url, UriKind.Absolute, out Uri? url) ? url.Authority : "server";
        string? scheme = flags.Auth ?? (flags.Secret is null ? null : "md5");
        ConfigMap name = Map("name", new ConfigScalar(Origin.Of("--url"), host, IsPlain: false));
        ReadingScope scope = Scope(null, folder);
        return Resolve(Map("implementation", name), flags with { Role = flags.Role ?? "server", Auth = scheme }, scope);
    }

    private static ConfigMap Map(string key, ConfigNode value) =>
        new(Origin.Of("--url"), [new ConfigEntry(key, Origin.Of("--url"), value)]);

    private static ConfigurationResult Failed(string file, string message) => new(null, [new ConfigurationError(file, 0, 0, "", message)]);

    private ReadingScope Scope(string? file, string folder) =>
        new() { File = file, Folder = Path.GetFullPath(folder), Environment = _environment, Known = _known };

    private ConfigurationResult Read(Func<string> text, string file, string folder, ConfigurationOverrides? flags)
    {
        ReadingScope scope = Scope(file, folder);
        try
        {
            switch (YamlTree.Read(text(), scope.Report))
            {
                case null or ConfigScalar { IsNull: true }:
                    scope.Report(Origin.Start, "", "the file is empty; 'fumo init' writes one with comments");
                    break;
                case ConfigMap map:
                    return Resolve(map, flags ?? ConfigurationOverrides.None, scope);
                case { } other:
                    scope.Report(other.Origin, "", $"the file must be keys with values, not {other.Kind}");
                    break;
            }
        }
        catch (YamlProblem problem)
        {
            scope.Report(problem.Origin, "", problem.Message);
        }

        return new ConfigurationResult(null, scope.Errors);
    }

    private static ConfigurationResult Resolve(ConfigMap file, ConfigurationOverrides flags, ReadingScope scope)
    {
        ConfigMap values = FlagValues.Apply(file, flags, scope);
        RunConfiguration configuration = FileReader.Read(new SectionReader(scope, "", values), scope);
        return new ConfigurationResult(scope.HasErrors ? null : configuration, scope.Errors);
    }
}

namespace Fumo.Plan;

/// <summary>Paths of keys, as errors name them: client.packages.good[1].file.</summary>
internal static class ConfigPath
{
    /// <summary>The path of a key below a path; empty for the file itself.</summary>
    public static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}

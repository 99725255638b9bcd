namespace Fumo.Cli.Tests;

/// <summary>A folder of a test's own, gone when the test is.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("fumo-test-").FullName;

    public string File(string name, string text)
    {
        string path = At(name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

namespace Fumo.Plan.Tests;

/// <summary>A folder with the files that the configurations of these tests name.</summary>
internal sealed class TestFolder : IDisposable
{
    private static readonly string[] Names =
    [
        "cert.pem", "key.pem", "ca.pem", "dev.pem", "fw/1.bin", "fw/2.bin", "fw/corrupted.bin", "fw/other-model.bin", "fw/unsigned.bin",
        "fw/no.bin", "fw/fails.bin",
    ];

    public TestFolder()
    {
        foreach (string name in Names)
        {
            string file = Path.Combine(Folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, name);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("fumo-plan-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

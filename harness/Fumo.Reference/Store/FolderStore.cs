namespace Fumo.Reference;

/// <summary>State in a folder: a file is replaced as a whole, so that a kill at any time leaves the old or the new one.</summary>
/// <param name="folder">The folder; made when it is missing.</param>
public sealed class FolderStore(string folder) : IDeviceStore
{
    private readonly string folder = Directory.CreateDirectory(folder).FullName;

    /// <inheritdoc/>
    public byte[]? Read(string name) => File.Exists(PathOf(name)) ? File.ReadAllBytes(PathOf(name)) : null;

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<byte> octets)
    {
        string fresh = PathOf(name) + ".new";
        using (FileStream file = new(fresh, FileMode.Create, FileAccess.Write))
        {
            file.Write(octets);
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, PathOf(name), overwrite: true);
    }

    /// <inheritdoc/>
    public void Remove(string name) => File.Delete(PathOf(name));

    private string PathOf(string name) => Path.Combine(folder, name);
}

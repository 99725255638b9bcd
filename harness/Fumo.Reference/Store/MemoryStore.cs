namespace Fumo.Reference;

/// <summary>State that outlives the device object, not the process.</summary>
public sealed class MemoryStore : IDeviceStore
{
    private readonly Dictionary<string, byte[]> kept = [];

    /// <inheritdoc/>
    public byte[]? Read(string name) => kept.GetValueOrDefault(name);

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<byte> octets) => kept[name] = octets.ToArray();

    /// <inheritdoc/>
    public void Remove(string name) => kept.Remove(name);
}

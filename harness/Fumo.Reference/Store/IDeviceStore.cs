namespace Fumo.Reference;

/// <summary>Where a device's state outlives a power cut.</summary>
public interface IDeviceStore
{
    /// <summary>Reads what was written last under a name; null when nothing was.</summary>
    /// <param name="name">The name.</param>
    byte[]? Read(string name);

    /// <summary>Writes as a whole or not at all; after the return it outlives a power cut.</summary>
    /// <param name="name">The name.</param>
    /// <param name="octets">The octets.</param>
    void Write(string name, ReadOnlySpan<byte> octets);

    /// <summary>Removes what is under a name, if anything.</summary>
    /// <param name="name">The name.</param>
    void Remove(string name);
}

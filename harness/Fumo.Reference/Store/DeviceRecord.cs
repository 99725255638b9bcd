using System.Text.Json;

namespace Fumo.Reference;

/// <summary>What a device remembers over a power cut, packages aside.</summary>
internal sealed class DeviceRecord
{
    private const string Name = "device.json";

    public string Firmware { get; set; } = string.Empty;

    public int Sessions { get; set; }

    public int NoncesMade { get; set; }

    public byte[] ClientNonce { get; set; } = [];

    public byte[] ServerNonce { get; set; } = [];

    public byte[][] OfferedServerNonces { get; set; } = [];

    public int RequestsMade { get; set; }

    public int AlertsMade { get; set; }

    public int ObjectsMade { get; set; }

    public List<ushort> Notified { get; set; } = [];

    public List<AlertRecord> Alerts { get; set; } = [];

    public List<FumoRecord> Objects { get; set; } = [];

    /// <summary>What a device remembers that was never on.</summary>
    public static DeviceRecord Of(ReferenceDeviceOptions options) => new()
    {
        Firmware = options.Firmware,
        ClientNonce = options.ClientNonce.ToArray(),
        ServerNonce = options.ServerNonce.ToArray(),
        Objects = options.HasDynamicRoots ? [] : [.. options.Roots.Select((root, index) => new FumoRecord { Id = index, Root = root })],
    };

    public static DeviceRecord? Read(IDeviceStore store) =>
        store.Read(Name) is { } octets ? JsonSerializer.Deserialize<DeviceRecord>(octets) : null;

    public void Write(IDeviceStore store) => store.Write(Name, JsonSerializer.SerializeToUtf8Bytes(this));
}

namespace Fumo.Reference;

/// <summary>The devices of a server; bounded, so that nobody fills it by inventing names.</summary>
internal sealed class DeviceRegister(TimeProvider time)
{
    private const int MaxDevices = 10_000;
    private readonly Dictionary<string, ManagedDevice> devices = new(StringComparer.Ordinal);

    public IReadOnlyCollection<ManagedDevice> All => devices.Values;

    public ManagedDevice? Find(string id) => devices.GetValueOrDefault(id);

    /// <summary>The device of that name; a new one when it was never heard of.</summary>
    public ManagedDevice Of(string id)
    {
        if (!devices.TryGetValue(id, out ManagedDevice? device))
        {
            if (devices.Count >= MaxDevices)
            {
                devices.Remove((devices.Values.FirstOrDefault(one => one.Jobs.Count == 0) ?? devices.Values.First()).Id);
            }

            device = new ManagedDevice(id, time);
            devices.Add(id, device);
        }

        return device;
    }
}

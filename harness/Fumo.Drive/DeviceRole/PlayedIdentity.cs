using Fumo.Plan;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>What a device keeps from scenario to scenario: its id, its nonces, the ids of its sessions.</summary>
internal sealed class PlayedIdentity
{
    private ushort lastSession;

    public PlayedIdentity(DeviceSection section, CredentialsSection credentials, int seed)
    {
        Section = section;
        Nonces = new MemoryNonceStore(seed)
        {
            ClientNonce = credentials.Client?.Nonce ?? default,
            ServerNonce = credentials.Server?.Nonce ?? default,
        };
        lastSession = (ushort)(seed & 0x7FFF);
    }

    public DeviceSection Section { get; }

    public MemoryNonceStore Nonces { get; }

    /// <summary>An id that the device has not used lately; never 0.</summary>
    public ushort NextSession() => lastSession = (ushort)((lastSession % ushort.MaxValue) + 1);
}

namespace Fumo.Session;

/// <summary>The two nonces that a server shares with a device from session to session (DM Security 1.2.1, 5.1.3.3).</summary>
internal sealed class DeviceNonces(ReadOnlyMemory<byte> client, ReadOnlyMemory<byte> server)
{
    private const int MaxRemembered = 8;
    private readonly List<ReadOnlyMemory<byte>> earlier = [];
    private readonly List<ReadOnlyMemory<byte>> used = [];

    /// <summary>What the client's next credentials are to be made with.</summary>
    public ReadOnlyMemory<byte> Client { get; private set; } = client;

    /// <summary>What the server's next credentials are made with.</summary>
    public ReadOnlyMemory<byte> Server { get; set; } = server;

    /// <summary>A nonce that proved the server once and that the client has replaced twice since; null when there is none.</summary>
    public ReadOnlyMemory<byte>? OldServer => used.Count > 1 ? used[0] : null;

    /// <summary>The nonce of the latest challenge; a client may take it into a new session instead of repeating its message.</summary>
    public ReadOnlyMemory<byte>? Challenge { get; set; }

    /// <summary>True to challenge the device's next credentials, though there is no nonce that could be wrong in them.</summary>
    public bool IsChallengeDue { get; set; }

    /// <summary>How often in a row the device failed to prove itself, whatever sessions it opened meanwhile.</summary>
    public int Failures { get; set; }

    /// <summary>Nonces that were given to the client before; a digest made with one of them tells what went wrong.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Earlier => earlier;

    /// <summary>The client took the server's credentials, and gives the nonce for the next.</summary>
    public void Renew(ReadOnlyMemory<byte> next)
    {
        used.Add(Server);
        if (used.Count > 2)
        {
            used.RemoveAt(0);
        }

        Server = next;
    }

    public void Issue(ReadOnlyMemory<byte> fresh)
    {
        Remember(Client);
        Client = fresh;
    }

    public void Remember(ReadOnlyMemory<byte> used)
    {
        earlier.Insert(0, used);
        if (earlier.Count > MaxRemembered)
        {
            earlier.RemoveAt(MaxRemembered);
        }
    }
}

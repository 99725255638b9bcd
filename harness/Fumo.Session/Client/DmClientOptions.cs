using Fumo.Dm;

namespace Fumo.Session;

/// <summary>How a DM client presents itself and what it takes.</summary>
public sealed record DmClientOptions
{
    /// <summary>Where the first message of a session goes.</summary>
    public required Uri Server { get; init; }

    /// <summary>The device's id, as in DevInfo/DevId.</summary>
    public required string DeviceId { get; init; }

    /// <summary>How messages are written.</summary>
    public DmEncoding Encoding { get; init; } = DmEncoding.Xml;

    /// <summary>The largest message that the client takes, announced in every message; null for no limit.</summary>
    public int? MaxMsgSize { get; init; }

    /// <summary>The largest object that the client takes, announced in every message; null for no limit.</summary>
    public int? MaxObjSize { get; init; }

    /// <summary>The largest message that the client writes; null for what the server takes.</summary>
    public int? LongestMessage { get; init; }

    /// <summary>Names, secrets and schemes.</summary>
    public ClientCredentials Credentials { get; init; } = ClientCredentials.None;

    /// <summary>Header fields that every request carries besides the usual ones.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>How long the answer to a message is waited for.</summary>
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Messages in a session before the client aborts it.</summary>
    public int MaxMessages { get; init; } = 20_000;

    /// <summary>Octets of a server's message that are read before the session is given up.</summary>
    public int MaxResponse { get; init; } = 16 * 1024 * 1024;

    /// <summary>What may be done to a message, or waited for, before it is written; null for nothing.</summary>
    public Func<SyncMl, ValueTask<SyncMl>>? Outgoing { get; init; }

    /// <summary>True to send what a Get returned in the message after its Status, where there is no need to hurry.</summary>
    public bool AreResultsApart { get; init; }

    /// <summary>Told what the server's credentials came to, once for each of its messages that is looked into; null for nobody.</summary>
    public Action<CredentialFinding>? ServerChecked { get; init; }

    /// <summary>What may be done to a message of the server before it is read; null for nothing.</summary>
    public Func<SyncMl, SyncMl>? Incoming { get; init; }

    /// <summary>What may be done to a request before it is sent; null for nothing.</summary>
    public Func<WebRequest, WebRequest>? OutgoingRequest { get; init; }

    /// <summary>The person before the device, who answers user-interaction alerts; null when there is none.</summary>
    public IDeviceUser? User { get; init; }
}

using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>What the reference device is and how it behaves.</summary>
public sealed record ReferenceDeviceOptions
{
    /// <summary>The DM address of its server.</summary>
    public required Uri Server { get; init; }

    /// <summary>Its id, DevInfo/DevId.</summary>
    public string DeviceId { get; init; } = "IMEI:350000000000017";

    /// <summary>Its maker, DevInfo/Man.</summary>
    public string Manufacturer { get; init; } = "FumoConformance";

    /// <summary>Its model, DevInfo/Mod; a package for another model is refused.</summary>
    public string Model { get; init; } = "Reference";

    /// <summary>The firmware that it starts with, DevDetail/FwV.</summary>
    public string Firmware { get; init; } = "1.0";

    /// <summary>True to open a session for a notification whose digest or server is wrong: a device that is wrong on purpose.</summary>
    public bool TakesAnyNotification { get; init; }

    /// <summary>Names, secrets and schemes.</summary>
    public ClientCredentials Credentials { get; init; } = ClientCredentials.None;

    /// <summary>The nonce of its first credentials; empty when the challenge brings one.</summary>
    public ReadOnlyMemory<byte> ClientNonce { get; init; }

    /// <summary>The nonce of the server's first credentials and notifications.</summary>
    public ReadOnlyMemory<byte> ServerNonce { get; init; }

    /// <summary>Header fields that each of its DM requests carries besides the usual ones.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Certificates (PEM) that it trusts over https besides the system's; null for none.</summary>
    public string? AuthorityFile { get; init; }

    /// <summary>How it writes messages.</summary>
    public DmEncoding Encoding { get; init; } = DmEncoding.Xml;

    /// <summary>The largest message that it takes; null for no limit.</summary>
    public int? MaxMsgSize { get; init; } = 64 * 1024;

    /// <summary>The largest object that it takes; null for no limit.</summary>
    public int? MaxObjSize { get; init; } = 16 * 1024 * 1024;

    /// <summary>The largest package that a download may bring.</summary>
    public long DownloadRoom { get; init; } = 64 * 1024 * 1024;

    /// <summary>Where its FUMO objects stand.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [FumoNodes.DefaultRoot];

    /// <summary>True when the objects are not there until the server adds them.</summary>
    public bool HasDynamicRoots { get; init; }

    /// <summary>How long flashing takes.</summary>
    public TimeSpan OperationTime { get; init; } = TimeSpan.Zero;

    /// <summary>How long the download server may be silent.</summary>
    public TimeSpan DownloadTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long it waits before it opens a session again whose alert did not get through.</summary>
    public TimeSpan RedeliveryDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The folder in which it keeps its state; null to keep it in memory.</summary>
    public string? StateFolder { get; init; }

    /// <summary>True when an alert goes into the running session if there is one, not into a new one.</summary>
    public bool AlertsInSameSession { get; init; }

    /// <summary>True when no session is opened for an alert: it waits for the next one that comes about.</summary>
    public bool ReportsWhenAsked { get; init; }

    /// <summary>True when each copy of a notification brings a session, not the first alone.</summary>
    public bool AnswersEachNotification { get; init; }

    /// <summary>True when the first session for an alert carries it behind package 1, where the server gives occasion.</summary>
    public bool ReportsAfterPackage1 { get; init; }

    /// <summary>The largest message that it writes; null for what its server takes.</summary>
    public int? LongestMessage { get; init; }

    /// <summary>Makes the id of a session of the device's own from its number; null for hexadecimal digits.</summary>
    public Func<int, string>? SessionIds { get; init; }

    /// <summary>True when its first session carries a devicerequest and its second a userrequest.</summary>
    public bool RequestsUpdate { get; init; }

    /// <summary>The ids of the faults it has.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>The ids of the conformant variants it follows.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>Makes nonces and session ids; the same seed, the same messages.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The person before the device; null when there is none.</summary>
    public IDeviceUser? User { get; init; }
}

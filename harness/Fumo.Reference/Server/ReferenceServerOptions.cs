using Fumo.Session;

namespace Fumo.Reference;

/// <summary>What the reference server is and how it behaves.</summary>
public sealed record ReferenceServerOptions
{
    /// <summary>The path of its DM address.</summary>
    public const string DmPath = "/dm";

    /// <summary>The address that devices reach it at; the DM address, packages and administration lie below.</summary>
    public required Uri Address { get; init; }

    /// <summary>Its DM address.</summary>
    public Uri DmAddress => new(Address, DmPath);

    /// <summary>Names, secrets and schemes.</summary>
    public ServerAuthentication Authentication { get; init; } = ServerAuthentication.None;

    /// <summary>The operations that it can be made to start.</summary>
    public IReadOnlyList<CampaignKind> Offers { get; init; } = CampaignKinds.All;

    /// <summary>What a device that asks for an update gets; null when nothing waits for it.</summary>
    public Campaign? RequestCampaign { get; init; }

    /// <summary>True when it takes requests of devices and their users; false when it does not know them.</summary>
    public bool TakesRequests { get; init; } = true;

    /// <summary>Where the FUMO stands, by device id or model; others are found by Type.</summary>
    public IReadOnlyDictionary<string, string> KnownRoots { get; init; } = new Dictionary<string, string>();

    /// <summary>The object that it adds to a device that has none; null to add none.</summary>
    public string? DynamicRoot { get; init; }

    /// <summary>True when its Execs carry correlators.</summary>
    public bool SendsCorrelators { get; init; } = true;

    /// <summary>True when it reads State and the package's name and version before it commands.</summary>
    public bool ReadsFirst { get; init; } = true;

    /// <summary>Octets of payload of a package that it makes.</summary>
    public int PackageSize { get; init; } = 2048;

    /// <summary>The package that every campaign delivers; null for packages of its own making.</summary>
    public ReadOnlyMemory<byte>? Package { get; init; }

    /// <summary>The model that its packages are made for when a device does not tell its own.</summary>
    public string UsualModel { get; init; } = "Reference";

    /// <summary>How long the next message of a session is waited for.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The largest message that it says it takes; null to say nothing.</summary>
    public int? MaxMsgSize { get; init; } = 64 * 1024;

    /// <summary>True to send RespURI in every message.</summary>
    public bool SendsRespUri { get; init; } = true;

    /// <summary>The ids of the faults it has.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>The ids of the conformant variants it follows.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>Makes nonces and correlators, the same each time; null for such that nobody can guess.</summary>
    public int? Seed { get; init; }
}

namespace Fumo.Plan;

/// <summary>A server under test: the harness plays the device.</summary>
public sealed record ServerSection
{
    /// <summary>How its process is started; null when it runs by itself.</summary>
    public LaunchSection? Launch { get; init; }

    /// <summary>Its DM address; null only for the reference server, which says it.</summary>
    public Uri? Url { get; init; }

    /// <summary>What to trust and to show; null without TLS or with the system's trust.</summary>
    public TlsSection? Tls { get; init; }

    /// <summary>Header fields to send with each message.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>HTTP proxy; null for none.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>How both sides prove who they are.</summary>
    public CredentialsSection Credentials { get; init; } = new();

    /// <summary>The devices that the server knows; the first is the one under which most is played.</summary>
    public IReadOnlyList<DeviceSection> Devices { get; init; } = [];

    /// <summary>model or type: how the server may find the FUMO.</summary>
    public string Discovery { get; init; } = "model";

    /// <summary>How an operation is started, by operation: downloadAndUpdate, download, update, packageData.</summary>
    public IReadOnlyDictionary<string, ActionSection> Offers { get; init; } = new Dictionary<string, ActionSection>();

    /// <summary>How the suite sees what the server concluded; null when it cannot.</summary>
    public ObserveSection? Observe { get; init; }
}

/// <summary>A device that the server under test knows.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Manufacturer">DevInfo/Man.</param>
/// <param name="Model">DevInfo/Mod.</param>
/// <param name="Firmware">DevDetail/FwV.</param>
/// <param name="Root">URI of its FUMO.</param>
public sealed record DeviceSection(string Id, string Manufacturer, string Model, string Firmware, string Root);

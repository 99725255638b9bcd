namespace Fumo.Reference;

/// <summary>How device and harness are configured for a behaviour to show: where nothing else is said, one object, MD5 and XML.</summary>
public sealed record BehaviourSetup
{
    /// <summary>The configuration in which most behaviours show.</summary>
    public static BehaviourSetup Usual { get; } = new();

    /// <summary>A device with two objects.</summary>
    public static BehaviourSetup TwoObjects { get; } = new() { Roots = ["./FUMO/Pkg1", "./FUMO/Pkg2"] };

    /// <summary>Where the objects stand; empty for one in its usual place, which the harness has to find.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>The object that the server has to add; null for none.</summary>
    public string? Create { get; init; }

    /// <summary>The authentication scheme: none, basic, md5 or hmac.</summary>
    public string Scheme { get; init; } = "md5";

    /// <summary>What the harness sends first: auto, xml or wbxml.</summary>
    public string Encoding { get; init; } = "auto";

    /// <summary>True when sessions are asked for by package #0, sent as a datagram.</summary>
    public bool IsNotified { get; init; }

    /// <summary>Whether PkgURL names a download descriptor: auto, always or never.</summary>
    public string Descriptor { get; init; } = "auto";

    /// <summary>Whether a server knows the tree from the model, or has to find the object by its Type: model or type.</summary>
    public string Discovery { get; init; } = "model";

    /// <summary>What a server is told to start: downloadAndUpdate, download, update, packageData; empty for all of them.</summary>
    public IReadOnlyList<string> Offers { get; init; } = [];

    /// <summary>True when a server starts what it starts without being told.</summary>
    public bool StartsByItself { get; init; }

    /// <summary>How long the outcome of an operation is awaited.</summary>
    public TimeSpan OperationTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>In a few words what differs from the usual; empty where nothing does.</summary>
    public override string ToString() => string.Join(", ", Differences());

    private IEnumerable<string> Differences()
    {
        (bool Differs, string Words)[] all =
        [
            (Roots.Count > 0, string.Join(" and ", Roots)),
            (Create is not null, $"{Create} added by the server"),
            (Scheme != Usual.Scheme, Scheme),
            (Encoding != Usual.Encoding, Encoding),
            (IsNotified, "woken by package #0"),
            (Descriptor != Usual.Descriptor, $"descriptor {Descriptor}"),
            (Discovery != Usual.Discovery, $"discovery by {Discovery}"),
            (Offers.Count > 0, $"{string.Join(" and ", Offers)} alone"),
            (StartsByItself, "started by the server itself"),
            (OperationTimeout != Usual.OperationTimeout, $"operation {OperationTimeout}"),
        ];
        return all.Where(one => one.Differs).Select(one => one.Words);
    }
}

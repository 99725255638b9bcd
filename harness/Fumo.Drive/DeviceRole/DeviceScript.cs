using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>What a played device is and how it answers; every choice is one in which conformant devices differ.</summary>
public sealed record DeviceScript
{
    /// <summary>The nodes below x that a device has when nothing else is said: all of the standard.</summary>
    public static IReadOnlyList<string> AllNodes { get; } = [.. FumoNodes.Table.Select(node => node.Path).Where(path => path.Length > 0)];

    /// <summary>The plain device.</summary>
    public static DeviceScript Plain { get; } = new();

    /// <summary>URIs of its FUMO objects; empty for the one of the configuration.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>True when the objects are not there until the server adds them.</summary>
    public bool IsDynamic { get; init; }

    /// <summary>Paths below each object of the nodes that it has.</summary>
    public IReadOnlyList<string> Nodes { get; init; } = AllNodes;

    /// <summary>How it writes; null for what the configuration says.</summary>
    public DmEncoding? Encoding { get; init; }

    /// <summary>The largest message that it takes; null for no limit.</summary>
    public int? MaxMsgSize { get; init; }

    /// <summary>The largest object that it takes; null for no limit.</summary>
    public int? MaxObjSize { get; init; }

    /// <summary>True when a package is on the device already and waits for an update.</summary>
    public bool HoldsPackage { get; init; }

    /// <summary>True when it keeps a package after its use (State 70 or 90 instead of 80 or 100).</summary>
    public bool KeepsPackage { get; init; }

    /// <summary>What it answers to an Exec that it accepts.</summary>
    public int ExecAnswer { get; init; } = (int)StatusCode.AcceptedForProcessing;

    /// <summary>What it refuses.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>What State is read as while an operation is under way, value after value; the last stays. Empty for 30 or 60.</summary>
    public IReadOnlyList<FumoState> States { get; init; } = [];

    /// <summary>What the user answers to an alert; null when there is no user.</summary>
    public Func<Alert, UserAnswer>? User { get; init; } = _ => UserAnswer.Of((int)StatusCode.Ok);

    /// <summary>The order of commands in package 1.</summary>
    public PackageOneOrder Order { get; init; }

    /// <summary>True to send Results in the message after their Status.</summary>
    public bool AreResultsApart { get; init; }

    /// <summary>A device without some nodes, and without what stands below them.</summary>
    /// <param name="paths">Paths below the object.</param>
    public DeviceScript Without(params IReadOnlyList<string> paths) => this with
    {
        Nodes = [.. Nodes.Where(node => !paths.Any(path => node == path || node.StartsWith(path + "/", StringComparison.Ordinal)))],
    };
}

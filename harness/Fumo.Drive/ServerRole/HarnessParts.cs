using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>What the one who composes a run plugs into the harness.</summary>
public sealed record HarnessParts
{
    /// <summary>Where everything runs.</summary>
    public required EventLoop Loop { get; init; }

    /// <summary>Where the harness listens and asks.</summary>
    public required INetwork Network { get; init; }

    /// <summary>Takes what happens.</summary>
    public required ITranscript Transcript { get; init; }

    /// <summary>The person at the device; nobody when not given.</summary>
    public IOperator Operator { get; init; } = new UnattendedOperator();

    /// <summary>Starts the reference implementation; needed only where the configuration launches it.</summary>
    public ILauncher? ReferenceLauncher { get; init; }

    /// <summary>Kinds of the packages that the client installed before, in order, where a run goes on.</summary>
    public IReadOnlyList<string> Installed { get; init; } = [];

    /// <summary>Sends what played devices say, with their certificate and by their proxy; the network's own client when not given.</summary>
    public IWebClient? DeviceWeb { get; init; }

    /// <summary>True when the user allows what may hurt a live server.</summary>
    public bool IsIntrusive { get; init; }

    /// <summary>Seed of nonces and session ids of played devices.</summary>
    public int Seed { get; init; }

    /// <summary>A scratch folder of the run.</summary>
    public required string Work { get; init; }

    /// <summary>Hears what is going on; called on the loop.</summary>
    public Action<DriveEvent> Progress { get; init; } = _ => { };
}

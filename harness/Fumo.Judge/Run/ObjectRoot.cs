using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>A firmware update management object of the device (x), with what the run shows of its nodes.</summary>
public sealed class ObjectRoot : ISubject
{
    private readonly List<(string Path, int Number, Presence Shows)> evidence = [];
    private readonly List<(int From, int Until)> times = [];

    internal ObjectRoot(NodeUri uri, Place at, string? device = null) => (Uri, At, Device) = (uri, at, device);

    /// <summary>Its address.</summary>
    public NodeUri Uri { get; }

    /// <summary>Id of the played device that has it; null where the client is under test, for then there is one.</summary>
    public string? Device { get; }

    /// <summary>True when it is an object of a device.</summary>
    /// <param name="device">Source of the device.</param>
    public bool IsOf(string? device) => Device is null || Device == device;

    /// <summary>True when its device has it at an entry: a played device may have its object elsewhere the next time.</summary>
    /// <param name="number">Number of the entry.</param>
    public bool IsAt(int number) => times.Count == 0 || times.Exists(time => number > time.From && number < time.Until);

    /// <inheritdoc/>
    public Place At { get; internal set; }

    /// <summary>What the run shows of a node's existence: once seen is there, for nodes may be added on the way.</summary>
    /// <param name="path">The names below the root joined by slashes, empty for the root itself.</param>
    public Presence Of(string path)
    {
        if (evidence.Any(one => one.Shows == Presence.Present && (one.Path == path || path.Length == 0 || one.Path.StartsWith($"{path}/", StringComparison.Ordinal))))
        {
            return Presence.Present;
        }

        bool isAbsent = evidence.Any(one => one.Shows == Presence.Absent && (one.Path == path || path.StartsWith($"{one.Path}/", StringComparison.Ordinal)));
        return isAbsent ? Presence.Absent : Presence.Unknown;
    }

    /// <summary>True when the root, or a node below it, was seen within a session.</summary>
    /// <param name="session">The session.</param>
    public bool IsSeenIn(Session? session) =>
        session is not null && evidence.Any(one => one.Shows == Presence.Present && session.Messages.Any(message => message.Number == one.Number));

    /// <summary>The operation whose node a path is; null for another node.</summary>
    /// <param name="path">The names below the root.</param>
    internal static FumoOperation? OperationOf(string? path) => FumoOperations.OfNodeName(path);

    internal void IsThere(int from, int until) => times.Add((from, until));

    internal void Learn(string path, int number, Presence shows) => evidence.Add((path, number, shows));
}

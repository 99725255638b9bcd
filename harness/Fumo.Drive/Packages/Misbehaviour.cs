namespace Fumo.Drive;

/// <summary>How the package server treats one offer, instead of serving it well.</summary>
public sealed record Misbehaviour
{
    // More than any device has room for.
    private const long Immense = 1L << 40;

    private Misbehaviour()
    {
    }

    /// <summary>What goes wrong.</summary>
    public required MisbehaviourKind Kind { get; init; }

    /// <summary>How many requests are treated so before all is well; null for all of them.</summary>
    public int? Times { get; init; }

    /// <summary>The HTTP status of an error or a redirect.</summary>
    internal int HttpStatus { get; private init; }

    /// <summary>Octets before the end, octets of a piece, or how far an announced length is off.</summary>
    internal long Octets { get; private init; }

    /// <summary>The pause after a piece.</summary>
    internal TimeSpan Pause { get; private init; }

    /// <summary>A media type, or where a redirect leads; null for the offer itself, which then serves well.</summary>
    internal string? Text { get; private init; }

    /// <summary>How many pieces a slow body is sent in; null for pieces of a fixed size.</summary>
    internal int? Pieces { get; private init; }

    /// <summary>How long a body without end goes on before the server is gone; null for ever.</summary>
    internal TimeSpan? Limit { get; private init; }

    /// <summary>What a held answer waits for.</summary>
    internal Task Release { get; private init; } = Task.CompletedTask;

    /// <summary>Ends when a device waits for a held answer.</summary>
    public Task Begun => begun.Task;

    private readonly TaskCompletionSource begun = new();

    /// <summary>A device has asked for the package.</summary>
    internal void Begin() => begun.TrySetResult();

    /// <summary>What a lying descriptor says.</summary>
    internal Func<Descriptor, Descriptor> Lie { get; private init; } = descriptor => descriptor;

    // A device that believes the lie does well to tell so.
    private IReadOnlyList<int> LieCodes { get; init; } = [];

    /// <summary>What a download under it can come to; a redirect, a slow or a mislabelled answer may be got over.</summary>
    internal string Outcome => Times is null && Kind switch
    {
        MisbehaviourKind.Status or MisbehaviourKind.Refused or MisbehaviourKind.Reset or MisbehaviourKind.Truncated
            or MisbehaviourKind.NeverEnding => true,
        MisbehaviourKind.WrongLength => Octets > 0,
        _ => false,
    } ? Expectation.Failure : Expectation.Either;

    /// <summary>Result codes that describe it best (FUMO 6.2.4).</summary>
    internal IReadOnlyList<int> PreferredCodes => Kind switch
    {
        MisbehaviourKind.Status when HttpStatus is 401 or 403 => [406],
        MisbehaviourKind.Status when HttpStatus is 404 or 410 => [411, 412, 500],
        MisbehaviourKind.Status when HttpStatus >= 500 => [500, 412],
        MisbehaviourKind.Refused => [412, 503],
        MisbehaviourKind.Reset => [503, 500],
        MisbehaviourKind.WrongLength when Octets >= Immense => [501],
        MisbehaviourKind.Truncated or MisbehaviourKind.WrongLength => [503, 402],
        MisbehaviourKind.NeverEnding => [501, 407, 503],
        MisbehaviourKind.Slow => [407],
        MisbehaviourKind.WrongType => [405],
        MisbehaviourKind.LyingDescriptor => LieCodes,
        _ => [],
    };

    /// <summary>An error status; 401 comes with a challenge.</summary>
    /// <param name="status">401, 403, 404, 500, 503, …</param>
    public static Misbehaviour Status(int status) => new() { Kind = MisbehaviourKind.Status, HttpStatus = status };

    /// <summary>The connection is reset before any answer.</summary>
    public static Misbehaviour Refused() => new() { Kind = MisbehaviourKind.Refused };

    /// <summary>The connection is reset in the middle of the body.</summary>
    /// <param name="octets">Octets of the body that are sent before.</param>
    public static Misbehaviour ResetAfter(long octets) => new() { Kind = MisbehaviourKind.Reset, Octets = octets };

    /// <summary>The body ends before the Content-Length that was announced, and the connection is closed in order.</summary>
    /// <param name="octets">Octets of the body that are sent.</param>
    public static Misbehaviour TruncatedAfter(long octets) => new() { Kind = MisbehaviourKind.Truncated, Octets = octets };

    /// <summary>The body drips.</summary>
    /// <param name="octets">Octets of a piece.</param>
    /// <param name="pause">The pause after each piece.</param>
    public static Misbehaviour Slow(int octets, TimeSpan pause) => new() { Kind = MisbehaviourKind.Slow, Octets = octets, Pause = pause };

    /// <summary>The body comes in a few pieces with as long a time between them.</summary>
    /// <param name="pieces">How many pieces.</param>
    /// <param name="within">The time that all of it takes.</param>
    public static Misbehaviour SlowIn(int pieces, TimeSpan within) => new() { Kind = MisbehaviourKind.Slow, Pieces = pieces, Pause = within / pieces };

    /// <summary>The body never ends; a client that bears with it for too long finds the server gone.</summary>
    /// <param name="octets">Octets of a piece.</param>
    /// <param name="pause">The pause after each piece; more than nothing.</param>
    /// <param name="limit">When the server is gone, counted from the first request; null for never.</param>
    public static Misbehaviour NeverEnding(int octets, TimeSpan pause, TimeSpan? limit = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(pause, TimeSpan.Zero);
        return new() { Kind = MisbehaviourKind.NeverEnding, Octets = octets, Pause = pause, Limit = limit };
    }

    /// <summary>The package is announced as larger than any device has room for.</summary>
    public static Misbehaviour TooLarge() => WrongLength(Immense);

    /// <summary>Content-Length is off: too large, so that octets seem to be missing, or too small, so that they seem to be too many.</summary>
    /// <param name="difference">What is added to the true length.</param>
    public static Misbehaviour WrongLength(long difference) => new() { Kind = MisbehaviourKind.WrongLength, Octets = difference };

    /// <summary>Content-Type is another one.</summary>
    /// <param name="type">The media type.</param>
    public static Misbehaviour WrongType(string type) => new() { Kind = MisbehaviourKind.WrongType, Text = type };

    /// <summary>A redirect.</summary>
    /// <param name="target">Where it leads; null for an address at which the same package is served well.</param>
    /// <param name="status">301, 302, 303, 307 or 308.</param>
    public static Misbehaviour Redirect(Uri? target = null, int status = 302) =>
        new() { Kind = MisbehaviourKind.Redirect, HttpStatus = status, Text = target?.ToString() };

    /// <summary>The answer is held until it is released; then all is well.</summary>
    /// <param name="release">Ends when the answer may go.</param>
    public static Misbehaviour HeldUntil(Task release) => new() { Kind = MisbehaviourKind.Held, Release = release };

    /// <summary>The download descriptor lies; the package itself is served well.</summary>
    /// <param name="lie">Turns the true descriptor into the one that is given out.</param>
    /// <param name="codes">Result codes that describe best what a client finds that goes by it.</param>
    public static Misbehaviour LyingDescriptor(Func<Descriptor, Descriptor> lie, params IReadOnlyList<int> codes) =>
        new() { Kind = MisbehaviourKind.LyingDescriptor, Lie = lie, LieCodes = codes };

    /// <summary>In words, for the transcript.</summary>
    public override string ToString() => Kind switch
    {
        MisbehaviourKind.Status => $"status {HttpStatus}",
        MisbehaviourKind.Refused => "refused",
        MisbehaviourKind.Reset => $"reset after {Octets} octets",
        MisbehaviourKind.Truncated => $"truncated after {Octets} octets",
        MisbehaviourKind.Slow => Pieces is { } pieces ? $"slow: {pieces} pieces, {Pause} each" : $"slow: {Octets} octets each {Pause}",
        MisbehaviourKind.NeverEnding => "never ending",
        MisbehaviourKind.WrongLength => $"Content-Length off by {Octets}",
        MisbehaviourKind.WrongType => $"wrong type {Text}",
        MisbehaviourKind.Redirect => $"redirect {HttpStatus} to {Text ?? "the same package"}",
        MisbehaviourKind.Held => "held until released",
        _ => "lying descriptor",
    };
}

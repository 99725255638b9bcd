namespace Fumo.Drive;

/// <summary>How a body is sent: what is announced, what is sent, and how it ends.</summary>
internal sealed record BodyPlan
{
    private const int Piece = 64 * 1024;

    public required string ContentType { get; init; }

    /// <summary>Content-Length; null to announce none.</summary>
    public required long? Announced { get; init; }

    /// <summary>Octets that are sent; more than there are for a body without end.</summary>
    public required long Sent { get; init; }

    public int Octets { get; init; } = Piece;

    public TimeSpan Pause { get; init; }

    /// <summary>How long it is sent before the connection is reset; null for to its end.</summary>
    public TimeSpan? Limit { get; init; }

    public bool EndsByReset { get; init; }

    public bool IsComplete { get; init; } = true;

    private static int PieceOf(Misbehaviour slow, long length) =>
        slow.Pieces is { } pieces ? (int)Math.Clamp((length + pieces - 1) / pieces, 1, int.MaxValue) : (int)slow.Octets;

    /// <summary>The plan for a body of the given length under a misbehaviour, if any.</summary>
    public static BodyPlan For(string contentType, long length, Misbehaviour? bad, long offset = 0)
    {
        // Counted from the package's beginning: who asks for the rest, however often, gets no further.
        long UpTo(long octets) => Math.Clamp(octets - offset, 0, length);
        BodyPlan well = new() { ContentType = contentType, Announced = length, Sent = length };
        return bad?.Kind switch
        {
            MisbehaviourKind.Reset => well with { Sent = UpTo(bad.Octets), EndsByReset = true, IsComplete = false },
            MisbehaviourKind.Truncated => well with { Sent = UpTo(bad.Octets), IsComplete = UpTo(bad.Octets) >= length },
            MisbehaviourKind.Slow => well with { Octets = PieceOf(bad, length), Pause = bad.Pause },
            MisbehaviourKind.NeverEnding => well with
            {
                Announced = null, Sent = long.MaxValue, Octets = (int)bad.Octets, Pause = bad.Pause, IsComplete = false,
            },
            MisbehaviourKind.WrongLength => well with { Announced = Math.Max(0, length + bad.Octets), IsComplete = false },
            MisbehaviourKind.WrongType => well with { ContentType = bad.Text! },
            _ => well,
        };
    }
}

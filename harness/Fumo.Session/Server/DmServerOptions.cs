using Fumo.Dm;

namespace Fumo.Session;

/// <summary>How a DM server behaves.</summary>
public sealed record DmServerOptions
{
    /// <summary>The address that clients know the server by: Source of its messages, and RespURI.</summary>
    public required string Source { get; init; }

    /// <summary>True to send RespURI in every message; there are clients that need it.</summary>
    public bool SendsRespUri { get; init; } = true;

    /// <summary>Where the messages of a session are wanted, by its id; null for all where the first goes.</summary>
    public Func<string, string>? RespUriOf { get; init; }

    /// <summary>The largest message that the server says it takes; null to say nothing.</summary>
    public int? MaxMsgSize { get; init; } = 64 * 1024;

    /// <summary>The largest object that the server says it takes; null to say nothing.</summary>
    public int? MaxObjSize { get; init; } = 1024 * 1024;

    /// <summary>The largest message that a client gets that names no MaxMsgSize.</summary>
    public int UnaskedMaxMsgSize { get; init; } = 64 * 1024;

    /// <summary>Who has to prove what, and how.</summary>
    public ServerAuthentication Authentication { get; init; } = ServerAuthentication.None;

    /// <summary>How long the next message of a session is waited for.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>True for a Source whose sessions are taken; others get HTTP 403. Null takes all.</summary>
    public Func<string, bool>? Admits { get; init; }

    /// <summary>Makes fresh nonces; null for 16 random octets each.</summary>
    public Func<byte[]>? NonceSource { get; init; }

    /// <summary>Gives each HTTP exchange its number; null to count from 1.</summary>
    public Func<int>? ExchangeNumbers { get; init; }

    /// <summary>The clock; null for the system's.</summary>
    public TimeProvider? Time { get; init; }

    /// <summary>What is taken of a message before reading stops.</summary>
    public DmLimits Limits { get; init; } = DmLimits.Default;

    /// <summary>True when a client's MaxObjSize is heard; false to send it objects of any size.</summary>
    public bool HearsMaxObjSize { get; init; } = true;

    /// <summary>How messages are written.</summary>
    public DmWriteOptions Writing { get; init; } = DmWriteOptions.Default;

    /// <summary>Changes a message just before it is written, more than once where its size is being tried; null for nothing.</summary>
    public Func<SyncMl, SyncMl>? Rewrite { get; init; }

    /// <summary>Octets of an object that a client may send in chunks, whatever the server announced.</summary>
    public int MaxAssembledObject { get; init; } = 16 * 1024 * 1024;

    /// <summary>How often one and the same message is answered again before the server goes silent on it.</summary>
    public int MaxRepeats { get; init; } = 50;
}

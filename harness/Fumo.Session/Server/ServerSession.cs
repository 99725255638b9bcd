using Fumo.Dm;

namespace Fumo.Session;

/// <summary>A session with a client, as its script sees it.</summary>
public sealed class ServerSession
{
    internal ServerSession(string deviceId, string sessionId) => (DeviceId, SessionId) = (deviceId, sessionId);

    /// <summary>Source of the client's messages.</summary>
    public string DeviceId { get; }

    /// <summary>The session's id.</summary>
    public string SessionId { get; }

    /// <summary>True when the client proved who it is, or nobody asked it to.</summary>
    public bool IsAuthenticated { get; private set; }

    /// <summary>True when package 1 says that a notification asked for the session (Alert 1200).</summary>
    public bool IsServerInitiated => throw new NotImplementedException();

    /// <summary>The exchange that brought the first message of the session.</summary>
    public int FirstExchange { get; private set; }

    /// <summary>The exchange that brought the latest message of the session.</summary>
    public int LastExchange { get; private set; }

    /// <summary>Every Alert of the client so far, those of package 1 first; grows while the session goes on.</summary>
    public IReadOnlyList<ReceivedAlert> Alerts => throw new NotImplementedException();

    /// <summary>What package 1 told of the device, by node URI with a leading "./" (./DevInfo/Man).</summary>
    public IReadOnlyDictionary<string, string> DevInfo => throw new NotImplementedException();

    /// <summary>Meta of the client's latest header that had one: MaxMsgSize, MaxObjSize.</summary>
    public Meta? ClientMeta { get; private set; }

    /// <summary>How the client's messages are encoded, and the server's, too.</summary>
    public DmEncoding Encoding { get; private set; }

    /// <summary>Cancelled when the session is over before its script is.</summary>
    public CancellationToken Ended => throw new NotImplementedException();

    /// <summary>An Alert came; raised before anything is answered.</summary>
    public event Action<ReceivedAlert>? AlertReceived;

    /// <summary>A command goes out with the response of its exchange; raised once for each, before the response is sent.</summary>
    public event Action<CommandReply>? CommandSent;

    /// <summary>
    /// Sends commands and waits for what the client answers: in one message, or in as many as the client's MaxMsgSize asks
    /// for; objects that fit no message go in chunks. The engine gives the CmdIDs.
    /// </summary>
    /// <param name="commands">The commands, in order; at least one.</param>
    /// <exception cref="SessionEndedException">The session was over first.</exception>
    /// <exception cref="ObjectTooLargeException">An object is larger than the client's MaxObjSize; nothing was sent.</exception>
    public Task<IReadOnlyList<CommandReply>> SendAsync(params IReadOnlyList<Command> commands) => throw new NotImplementedException();

    /// <summary>Ends the session by Alert 1223 in place of the next answer; returns when that answer has gone out.</summary>
    public Task AbortAsync() => throw new NotImplementedException();

    /// <summary>Breaks the connection instead of taking the next message of this session that is meant; the session goes on if the client comes again.</summary>
    /// <param name="when">Which message is meant; null for the very next one.</param>
    public void CutNext(Func<SyncMl, bool>? when = null) => throw new NotImplementedException();

    internal void Raise(ReceivedAlert alert) => AlertReceived?.Invoke(alert);

    internal void Raise(CommandReply sent) => CommandSent?.Invoke(sent);
}

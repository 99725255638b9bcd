using Fumo.Dm;

namespace Fumo.Session;

/// <summary>A session with a client, as its script sees it.</summary>
public sealed class ServerSession
{
    private readonly Conversation conversation;
    private readonly List<ReceivedAlert> alerts = [];
    private readonly Dictionary<string, string> devInfo = [];

    internal ServerSession(Conversation conversation, Incoming first)
    {
        this.conversation = conversation;
        (DeviceId, SessionId, FirstExchange) = (first.Source, first.SessionId, first.Exchange);
    }

    /// <summary>Source of the client's messages.</summary>
    public string DeviceId { get; }

    /// <summary>The session's id.</summary>
    public string SessionId { get; }

    /// <summary>True when the client proved who it is, or nobody asked it to.</summary>
    public bool IsAuthenticated => conversation.IsAuthenticated;

    /// <summary>True when package 1 says that a notification asked for the session (Alert 1200).</summary>
    public bool IsServerInitiated => alerts.Exists(alert => alert.Alert.Code == AlertCode.ServerInitiatedManagement);

    /// <summary>The exchange that brought the first message of the session.</summary>
    public int FirstExchange { get; }

    /// <summary>The exchange that brought the latest message of the session.</summary>
    public int LastExchange => conversation.LastExchange;

    /// <summary>Every Alert of the client so far, those of package 1 first; grows while the session goes on.</summary>
    public IReadOnlyList<ReceivedAlert> Alerts => alerts;

    /// <summary>What package 1 told of the device, by node URI with a leading "./" (./DevInfo/Man).</summary>
    public IReadOnlyDictionary<string, string> DevInfo => devInfo;

    /// <summary>Meta of the client's latest header that had one: MaxMsgSize, MaxObjSize.</summary>
    public Meta? ClientMeta { get; internal set; }

    /// <summary>How the client's messages are encoded, and the server's, too.</summary>
    public DmEncoding Encoding { get; internal set; }

    /// <summary>Cancelled when the session is over before its script is.</summary>
    public CancellationToken Ended => conversation.Ended;

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
    public Task<IReadOnlyList<CommandReply>> SendAsync(params IReadOnlyList<Command> commands)
    {
        ArgumentNullException.ThrowIfNull(commands);
        ArgumentOutOfRangeException.ThrowIfZero(commands.Count, nameof(commands));
        return conversation.SendAsync(commands);
    }

    /// <summary>Keeps this session's messages below a size, even where the client takes more: objects go in more chunks.</summary>
    /// <param name="octets">Octets of a message at most.</param>
    public void LimitMessages(int octets) => conversation.LimitMessages(octets);

    /// <summary>Tells the client from the next message on that messages to this server may have so many octets.</summary>
    /// <param name="octets">MaxMsgSize.</param>
    public void TellMaxMsgSize(int octets) => conversation.TellMaxMsgSize(octets);

    /// <summary>Sends every object of this session in one piece, to a client that does not take large objects (DevDetail/LrgObj).</summary>
    public void KeepObjectsWhole() => conversation.KeepObjectsWhole();

    /// <summary>Ends the session by Alert 1223 in place of the next answer; returns when that answer has gone out.</summary>
    public Task AbortAsync() => conversation.AbortAsync();

    /// <summary>Breaks the connection instead of taking the next message of this session that is meant; the session goes on if the client comes again.</summary>
    /// <param name="when">Which message is meant; null for the very next one.</param>
    public void CutNext(Func<SyncMl, bool>? when = null) => conversation.CutNext = when ?? (_ => true);

    /// <summary>True when there is a nonce that proved the server before and does so no more.</summary>
    public bool HasOldNonce => conversation.HasOldNonce;

    /// <summary>Makes the server's credentials wrong for the rest of this session; what the client says to that is not put right.</summary>
    /// <param name="flaw">What is wrong with them.</param>
    public void SpoilCredentials(CredentialFlaw flaw) => conversation.Spoil(flaw);

    /// <summary>Changes the octets of the next message before it goes out; credentials of the transport are those of the changed octets.</summary>
    /// <param name="change">What becomes of them.</param>
    public void GarbleNext(Func<byte[], byte[]> change) => conversation.Garble(change);

    /// <summary>Ends the session without a word; a script that awaits something gets <see cref="SessionEndedException"/>.</summary>
    /// <param name="why">Why, in a sentence.</param>
    public void Drop(string why) => conversation.End(ServerTroubleKind.Closed, why);

    internal void Hear(ReceivedAlert alert)
    {
        alerts.Add(alert);
        AlertReceived?.Invoke(alert);
    }

    internal void Hear(Item replaced)
    {
        if ((replaced.Source ?? replaced.Target)?.LocUri?.Trim() is { Length: > 0 } uri)
        {
            string bare = uri.StartsWith("./", StringComparison.Ordinal) ? uri[2..] : uri.TrimStart('/');
            devInfo["./" + bare] = replaced.Data?.Text ?? "";
        }
    }

    internal void Tell(CommandReply sent) => CommandSent?.Invoke(sent);
}

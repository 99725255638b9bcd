namespace Fumo.Session;

/// <summary>The sessions of a server, by Source and SessionID, and what it shares with each device beyond them.</summary>
internal sealed class SessionTable(DmServerOptions options, IDmServerHost host)
{
    /// <summary>Sessions that are kept; with more of them those that are over are forgotten, then the oldest.</summary>
    private const int MaxSessions = 1024;

    private const int MaxDevices = 4096;

    private readonly Dictionary<(string Source, string SessionId), Conversation> sessions = [];
    private readonly Dictionary<string, DeviceNonces> devices = [];

    public IReadOnlyCollection<ServerSession> Playing =>
        [.. sessions.Values.Where(session => session.IsPlaying).Select(session => session.Session)];

    public Conversation? Find(Incoming message) => sessions.GetValueOrDefault((message.Source, message.SessionId));

    public Conversation Open(Incoming message)
    {
        if (sessions.Count >= MaxSessions)
        {
            MakeRoom();
        }

        Conversation opened = new(options, host, message, NoncesOf(message.Source));
        sessions[(message.Source, message.SessionId)] = opened;
        return opened;
    }

    /// <summary>The client goes on under an id whose session is over: as a new one, or in the trust of the old one.</summary>
    public Conversation Reopen(Incoming message, Conversation over)
    {
        Conversation opened = Open(message);
        if (!message.OpensSession)
        {
            opened.Client.Inherit(over.Client);
        }

        return opened;
    }

    /// <summary>The client begins anew under the id of a session that is not over.</summary>
    public Conversation Replace(Incoming message, Conversation live)
    {
        live.End(
            ServerTroubleKind.Replaced,
            $"The client began session {message.SessionId} anew in exchange {message.Exchange} (MsgID {message.MsgId}) before it was over.");
        return Open(message);
    }

    public void EndAll()
    {
        foreach (Conversation session in sessions.Values.Where(session => !session.IsOver).ToArray())
        {
            session.End(ServerTroubleKind.Closed, "The server was closed.");
        }
    }

    /// <summary>The nonces that are shared with a device; the configured ones for a device that was never heard of.</summary>
    public DeviceNonces NoncesOf(string device)
    {
        if (!devices.TryGetValue(device, out DeviceNonces? nonces))
        {
            if (devices.Count >= MaxDevices)
            {
                devices.Remove(devices.Keys.First());
            }

            nonces = new DeviceNonces(options.Authentication.ClientNonce, options.Authentication.ServerNonce);
            devices.Add(device, nonces);
        }

        return nonces;
    }

    private void MakeRoom()
    {
        foreach (((string, string) key, Conversation session) in sessions.ToArray())
        {
            if (session.IsOver && !session.IsPlaying)
            {
                sessions.Remove(key);
            }
        }

        if (sessions.Count >= MaxSessions)
        {
            ((string, string) key, Conversation oldest) = sessions.First();
            oldest.End(ServerTroubleKind.Closed, "More sessions were begun than the server keeps.");
            sessions.Remove(key);
        }
    }
}

using Fumo.Dm;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>
/// What a played device does to hurt a server, each thing once and on purpose. What the server makes of it is in the
/// transcript; that it cannot be reached afterwards shows in the next session.
/// </summary>
public sealed class Hostility
{
    private const string Wrong = "-wrong";
    private readonly DeviceSessions sessions;
    private readonly PlayedParts parts;

    internal Hostility(DeviceSessions sessions) => (this.sessions, parts) = (sessions, sessions.Parts);

    /// <summary>Sends what is no DM message.</summary>
    /// <param name="kind">What is sent.</param>
    public async Task GarbageAsync(GarbageKind kind)
    {
        await parts.Link.ReadyAsync();
        (string media, byte[] body) = Garbage.Of(kind, sessions.Encoding, sessions.Id);
        await SendAsync(new WebRequest { Method = "POST", Uri = parts.Account.Server, Headers = Headers(media), Body = body });
        Step(Steps.Garbage, kind.ToString());
    }

    /// <summary>Opens a session with a wrong secret, and gives up when it is refused.</summary>
    /// <returns>How it ended; null where no credentials are asked for, so that none can be wrong.</returns>
    public async Task<PlayedSession?> WrongCredentialsAsync()
    {
        ClientCredentials right = parts.Account.Credentials;
        if (right.Scheme == AuthenticationScheme.None || right.Secret is null)
        {
            return null;
        }

        await parts.Link.ReadyAsync();
        PlayedSession session = await sessions.RunOddlyAsync(options => options with { Credentials = right with { Secret = right.Secret + Wrong } }, parts.Identity.Nonces);
        Step(Steps.WrongCredentials, session.Outcome.End.ToString());
        return session;
    }

    /// <summary>Sends the first message of the last session once more, octet by octet.</summary>
    /// <returns>False when there was no session before.</returns>
    public async Task<bool> ReplayAsync()
    {
        await parts.Link.ReadyAsync();
        if (sessions.First is not { } first)
        {
            return false;
        }

        await SendAsync(first);
        Step(Steps.Replay, "the first message of the last session");
        return true;
    }

    /// <summary>Answers the server's commands under the session of another device, each time before that device does.</summary>
    /// <param name="other">The other device; it opens a session for this.</param>
    /// <returns>False when the server commanded the other nothing.</returns>
    public async Task<bool> ForeignSessionAsync(PlayedDevice other)
    {
        ArgumentNullException.ThrowIfNull(other);
        bool isDone = false;
        other.Hostility.sessions.Intermezzo = async message =>
        {
            isDone = true;
            await IntrudeAsync(message);
        };
        await other.SessionAsync();
        other.Hostility.sessions.Intermezzo = null;
        return isDone;
    }

    /// <summary>Breaks a session off after the server's first commands (Alert 1223).</summary>
    /// <returns>How it ended; regularly where the server commanded nothing.</returns>
    public async Task<PlayedSession> AbortAsync()
    {
        await parts.Link.ReadyAsync();
        using CancellationTokenSource abort = new();
        PlayedSession session = await sessions.RunOddlyAsync(options => options with { Incoming = message => Cancelled(abort, message) }, parts.Identity.Nonces, abort.Token);
        if (session.Outcome.End == SessionEnd.AbortedByClient)
        {
            Step(Steps.Abort, session.Outcome.Detail);
        }

        return session;
    }

    private async Task IntrudeAsync(SyncMl like)
    {
        Location self = new() { LocUri = sessions.Id };
        SyncMl message = like with { Header = like.Header with { Source = self, Cred = null } };
        (string media, _) = Garbage.Of(GarbageKind.Nothing, sessions.Encoding, sessions.Id);
        await SendAsync(new WebRequest { Method = "POST", Uri = parts.Account.Server, Headers = Headers(media), Body = DmCodec.Write(message, sessions.Encoding) });
        Step(Steps.ForeignSession, $"session {like.Header.SessionId} of {like.Header.Source?.LocUri}");
    }

    private async Task SendAsync(WebRequest request)
    {
        using CancellationTokenSource late = new(parts.Patience, parts.Time);
        await sessions.Web.TrySendAsync(request, late.Token);
    }

    private static SyncMl Cancelled(CancellationTokenSource abort, SyncMl message)
    {
        // Not CancelAsync: that leaves the loop.
        abort.Cancel();
        return message;
    }

    private WebHeaders Headers(string media)
    {
        WebHeaders headers = new() { { "Content-Type", media } };
        foreach ((string name, string value) in parts.Headers)
        {
            headers.Add(name, value);
        }

        return headers;
    }

    private void Step(string name, string detail) =>
        parts.Transcript.Write(new StepEntry { Device = sessions.Id, Name = name, Exchange = sessions.Web.Exchange, Detail = detail });
}

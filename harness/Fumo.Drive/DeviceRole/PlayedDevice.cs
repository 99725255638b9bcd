using Fumo.Dm;
using Fumo.Mo;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>
/// A device that the harness plays against the server under test, as scenarios see it. Commands are answered as its script
/// says; what is reported and when, the scenario decides. It judges nothing.
/// </summary>
public sealed class PlayedDevice
{
    private readonly DeviceSessions sessions;
    private readonly PlayedParts parts;
    private readonly PackageFetch fetch;
    private readonly ExecWatch watch;

    internal PlayedDevice(DeviceSessions sessions, PackageFetch fetch, ExecWatch watch, Hostility hostility)
    {
        (this.sessions, this.fetch, this.watch, parts) = (sessions, fetch, watch, sessions.Parts);
        Hostility = hostility;
    }

    /// <summary>The device's id.</summary>
    public string Id => sessions.Id;

    /// <summary>URIs of its FUMO objects.</summary>
    public IReadOnlyList<string> Roots => [.. sessions.Objects.Select(one => one.Root)];

    /// <summary>How it answers.</summary>
    public DeviceScript Script => sessions.Script;

    /// <summary>What it does to hurt; only where <see cref="ServerUnderTest.IsIntrusive"/>.</summary>
    public Hostility Hostility { get; }

    /// <summary>The state of a FUMO.</summary>
    /// <param name="root">Its URI; the first when not given.</param>
    public FumoState StateOf(string? root = null) => Find(root).State;

    /// <summary>Opens a session and answers whatever the server asks, to its end.</summary>
    /// <param name="atOnce">What is reported within the session for an Exec that it brings; null for nothing.</param>
    /// <exception cref="TroubleException">The server is not to be reached, or refuses the device.</exception>
    public Task<PlayedSession> SessionAsync(Func<PlayedExec, Report?>? atOnce = null) => sessions.RunAsync(atOnce);

    /// <summary>Opens sessions until the server has executed an offered operation; a few at most.</summary>
    /// <param name="operation">What was offered.</param>
    /// <param name="atOnce">What is reported within the session for an Exec that it brings; null for nothing.</param>
    /// <param name="mayAsk">True when the device may ask for an update, if none comes.</param>
    /// <returns>The Exec, accepted or refused.</returns>
    /// <exception cref="TroubleException">It did not come.</exception>
    public Task<PlayedExec> UntilExecAsync(OfferedOperation operation, Func<PlayedExec, Report?>? atOnce = null, bool mayAsk = false) =>
        watch.UntilAsync(operation, atOnce, mayAsk);

    /// <summary>Opens two sessions, in which the server may execute an operation or not.</summary>
    /// <param name="operation">What it may execute.</param>
    /// <param name="atOnce">What is reported within the session for an Exec that it brings; null for nothing.</param>
    /// <returns>The Exec, accepted or refused; null when none came.</returns>
    /// <exception cref="TroubleException">The server is not to be reached, or refuses the device.</exception>
    public Task<PlayedExec?> PerhapsExecAsync(OfferedOperation operation, Func<PlayedExec, Report?>? atOnce = null) =>
        watch.PerhapsAsync(operation, atOnce);

    /// <summary>Opens sessions as for an Exec that must come, but does without it.</summary>
    /// <param name="operation">What is waited for.</param>
    /// <param name="atOnce">What is reported within the session for an Exec that it brings; null for nothing.</param>
    /// <returns>The Exec, accepted or refused; null when none came.</returns>
    /// <exception cref="TroubleException">The server is not to be reached, or refuses the device.</exception>
    public Task<PlayedExec?> WaitForExecAsync(OfferedOperation operation, Func<PlayedExec, Report?>? atOnce = null) =>
        watch.WaitAsync(operation, atOnce);

    /// <summary>Fetches what the PkgURL of an Exec named, bounded in size and time; whatever comes of it is in the transcript.</summary>
    /// <param name="exec">The Exec.</param>
    /// <returns>The entry of the transcript; null when no PkgURL was set.</returns>
    public Task<FetchEntry?> FetchAsync(PlayedExec exec)
    {
        ArgumentNullException.ThrowIfNull(exec);
        return fetch.FetchAsync(Id, exec);
    }

    /// <summary>Reports an outcome in package 1 of a new session.</summary>
    /// <param name="exec">What was commanded.</param>
    /// <param name="code">The result code.</param>
    /// <param name="form">How it is told; plainly when not given.</param>
    /// <param name="atOnce">What is reported within the session for an Exec that it brings; null for nothing.</param>
    /// <exception cref="TroubleException">The server is not to be reached, or refuses the device.</exception>
    public Task<PlayedSession> ReportAsync(PlayedExec exec, int code, ReportForm? form = null, Func<PlayedExec, Report?>? atOnce = null) =>
        ReportAsync([new Report(exec, code, form ?? ReportForm.Plain)], atOnce: atOnce);

    /// <summary>Reports several outcomes in package 1 of one new session.</summary>
    /// <param name="reports">The outcomes.</param>
    /// <param name="isOneAlert">True to put them into one Alert, where one Correlator fits all.</param>
    /// <param name="atOnce">What is reported within the session for an Exec that it brings; null for nothing.</param>
    /// <exception cref="TroubleException">The server is not to be reached, or refuses the device.</exception>
    public Task<PlayedSession> ReportAsync(IReadOnlyList<Report> reports, bool isOneAlert = false, Func<PlayedExec, Report?>? atOnce = null)
    {
        sessions.Add(reports, isOneAlert);
        return sessions.RunAsync(atOnce);
    }

    /// <summary>Asks for an update by a Generic Alert in package 1 of a new session (FUMO 1.0.2, 7.1).</summary>
    /// <param name="form">How it asks; as a device with a URI when not given.</param>
    /// <param name="root">The FUMO; the first when not given.</param>
    /// <param name="atOnce">What is reported within the session for an Exec that it brings; null for nothing.</param>
    /// <exception cref="TroubleException">The server is not to be reached, or refuses the device.</exception>
    public Task<PlayedSession> RequestAsync(RequestForm? form = null, string? root = null, Func<PlayedExec, Report?>? atOnce = null)
    {
        sessions.Request(form ?? new RequestForm(), Find(root).Root);
        return sessions.RunAsync(atOnce);
    }

    /// <summary>Sends a Generic Alert of a type that is none of FUMO's.</summary>
    /// <param name="type">The type; one that nobody knows when not given.</param>
    /// <param name="atOnce">What is reported within the session for an Exec that it brings; null for nothing.</param>
    /// <exception cref="TroubleException">The server is not to be reached, or refuses the device.</exception>
    public Task<PlayedSession> UnknownAlertAsync(string? type = null, Func<PlayedExec, Report?>? atOnce = null)
    {
        string told = type ?? AlertTypes.Prefixed(DeviceAlerts.UnknownType);
        sessions.Add(DeviceAlerts.Unknown(told), new StepEntry { Device = Id, Name = Steps.UnknownAlert, Detail = told });
        return sessions.RunAsync(atOnce);
    }

    /// <summary>Adds a client event (Alert 1224) to the next package.</summary>
    public void AddEvent() => sessions.Add(DeviceAlerts.Event());

    /// <summary>Opens a session with a digest by a nonce that the server never gave, as a device does that lost its own.</summary>
    /// <returns>How it went; null where no digest is asked for.</returns>
    public async Task<PlayedSession?> StaleNonceAsync()
    {
        if (parts.Account.Credentials is not { Scheme: AuthenticationScheme.Md5 or AuthenticationScheme.Hmac, Secret: not null })
        {
            return null;
        }

        await parts.Link.ReadyAsync();
        MemoryNonceStore own = parts.Identity.Nonces;
        MemoryNonceStore lost = new() { ClientNonce = "a nonce of long ago"u8.ToArray(), ServerNonce = own.ServerNonce };
        PlayedSession session = await sessions.RunOddlyAsync(options => options, lost);
        (own.ClientNonce, own.ServerNonce) = (session.IsCompleted ? lost.ClientNonce : own.ClientNonce, lost.ServerNonce);
        parts.Transcript.Write(new StepEntry { Device = Id, Name = Steps.StaleNonce, Exchange = sessions.Web.Exchange, Detail = session.Outcome.End.ToString() });
        return session;
    }

    private PlayedObject Find(string? root) => root is null
        ? sessions.Objects[0]
        : sessions.Objects.FirstOrDefault(one => one.Root == root) ?? throw new ArgumentException($"There is no FUMO at {root}.", nameof(root));
}

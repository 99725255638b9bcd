using System.Diagnostics.CodeAnalysis;
using Fumo.Dm;

namespace Fumo.Session;

/// <summary>One session from its first message to its end: what came, what is held, what is sent next.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The source has neither timer nor wait handle; the silence timer is disposed at the end of the session.")]
internal sealed partial class Conversation
{
    /// <summary>So many messages without Final that bring nothing new, and the package counts as whole.</summary>
    private const int MaxIdleRounds = 3;

    /// <summary>So many messages, and the client turns in a circle.</summary>
    private const int MaxMessages = 20_000;

    private readonly DmServerOptions options;
    private readonly IDmServerHost host;
    private readonly ClientAuthenticator client;
    private readonly ServerProver prover;
    private readonly MessageComposer composer;
    private readonly Intake intake;
    private readonly SilenceWatch silence;
    private readonly Queue<Package> waiting = new();
    private readonly CancellationTokenSource ended = new();

    private Package? current;
    private Exchange? held;
    private TaskCompletionSource? signal;
    private TaskCompletionSource? aborting;
    private Task? script;
    private ServerTrouble? end;
    private SentMessage? lastSent;
    private StatusSheet? lastSheet;
    private ReadOnlyMemory<byte> lastBody;
    private string lastMsgId = "";
    private string? refusedMsgId;
    private CredentialFinding lastFinding = CredentialFinding.NotNeeded;
    private int repeats;
    private int idleRounds;
    private int messages;
    private bool isClientAborting;

    public Conversation(DmServerOptions options, IDmServerHost host, Incoming first, DeviceNonces nonces)
    {
        (this.options, this.host) = (options, host);
        client = new ClientAuthenticator(options.Authentication, nonces, options.NonceSource ?? Nonce.Fresh);
        prover = new ServerProver(options.Authentication, nonces);
        composer = new MessageComposer(options, prover);
        Session = new ServerSession(this, first);
        silence = new SilenceWatch(options.Time ?? TimeProvider.System, options.Silence, FallSilent);
        intake = new Intake(options)
        {
            Answering = (command, usual) => host.OnAnswering(Session, command, usual),
            OnStatus = TakeStatus,
            OnResult = (results, item) => current?.Return(results, item) ?? false,
            OnAlert = TakeAlert,
            OnReplaced = Session.Hear,
        };
    }

    public ServerSession Session { get; }

    public int LastExchange { get; private set; }

    public bool IsAuthenticated => client.IsAuthenticated;

    public CancellationToken Ended => ended.Token;

    /// <summary>Which message is to find its connection broken; null for none.</summary>
    public Func<SyncMl, bool>? CutNext { get; set; }

    /// <summary>Keeps messages below a size.</summary>
    public void LimitMessages(int octets) => composer.ScriptLimit = octets;

    /// <summary>Tells the client another MaxMsgSize.</summary>
    public void TellMaxMsgSize(int octets) => composer.ToldMaxMsgSize = octets;

    /// <summary>Sends every object in one piece.</summary>
    public void KeepObjectsWhole() => composer.KeepsObjectsWhole = true;

    /// <summary>Makes the server's credentials wrong from now on.</summary>
    public void Spoil(CredentialFlaw flaw) => prover.Flaw = flaw;

    public bool HasOldNonce => prover.HasOldNonce;

    /// <summary>Changes the octets of the next message.</summary>
    public void Garble(Func<byte[], byte[]> garbling) => composer.Garbling = garbling;

    /// <summary>True when nothing more is awaited of the client.</summary>
    public bool IsOver { get; private set; }

    /// <summary>True when the script runs.</summary>
    public bool IsPlaying => script is { IsCompleted: false };

    /// <summary>True when the latest answer was a challenge: what comes next repeats package 1.</summary>
    public bool IsChallenging => client.IsChallenged && !client.IsAuthenticated;

    public ClientAuthenticator Client => client;

    /// <summary>True when the message is the one that came last, to the octet.</summary>
    public bool IsRepeat(Incoming message) =>
        message.MsgId == lastMsgId && message.Request.Body.Span.SequenceEqual(lastBody.Span);

    /// <summary>True when the message cannot belong to this session any more because the client counts from the start again.</summary>
    public bool IsAnew(Incoming message) => message.OpensSession && !IsChallenging && !IsAfter(message.MsgId, lastMsgId);

    public Task<IReadOnlyList<CommandReply>> SendAsync(IReadOnlyList<Command> commands)
    {
        if (end is not null)
        {
            return Task.FromException<IReadOnlyList<CommandReply>>(new SessionEndedException(end));
        }

        if (IsOver)
        {
            throw new InvalidOperationException("The session was closed when its script ended.");
        }

        foreach (Command command in commands)
        {
            CheckSize(command);
        }

        Package package = new([.. commands.Select(ReplyTo)]);
        waiting.Enqueue(package);
        Wake();
        return package.Done;
    }

    public Task AbortAsync()
    {
        if (end is not null || IsOver)
        {
            return Task.CompletedTask;
        }

        aborting ??= new TaskCompletionSource();
        Task gone = aborting.Task;
        Wake();
        return gone;
    }

    /// <summary>Ends the session with a reason; the script hears of it.</summary>
    public void End(ServerTroubleKind kind, string sentence, Exception? fault = null)
    {
        if (end is not null)
        {
            return;
        }

        end = new ServerTrouble(kind, Session.DeviceId, Session.SessionId, LastExchange, sentence, fault);
        IsOver = true;
        silence.Stop();
        host.OnTrouble(end);
        ended.Cancel();
        current?.Fail(new SessionEndedException(end));
        while (waiting.TryDequeue(out Package? never))
        {
            never.Fail(new SessionEndedException(end));
        }

        aborting?.TrySetResult();
        Wake();
    }

    private static CommandReply ReplyTo(Command command) =>
        new(command, command is Group group ? [.. group.Commands.Select(ReplyTo)] : []);

    private static bool IsAfter(string msgId, string last) =>
        long.TryParse(msgId, out long now) && long.TryParse(last, out long before) && now > before;

    private void CheckSize(Command command)
    {
        foreach (Command inner in command is Group group ? group.Commands : [])
        {
            CheckSize(inner);
        }

        foreach (Item item in (command as ItemCommand)?.Items ?? [])
        {
            CheckSize(item);
        }
    }

    private void CheckSize(Item item)
    {
        long raw = item.Data?.Value.Length ?? 0;
        long size = item.Data is { IsOpaque: true } && Session.Encoding == DmEncoding.Xml ? (raw + 2) / 3 * 4 : raw;
        if (size > composer.ObjectLimit)
        {
            throw new ObjectTooLargeException(item.Target?.LocUri, size, composer.ObjectLimit.Value);
        }

        if (composer.KeepsObjectsWhole && size > composer.WholeLimit)
        {
            throw new ObjectTooLargeException(item.Target?.LocUri, size, composer.WholeLimit.Value, "in one message of its MaxMsgSize, without large objects");
        }
    }

    private async Task PlayAsync()
    {
        try
        {
            await host.OnSessionAsync(Session);
        }
        catch (Exception known) when (end is not null && known is SessionEndedException or OperationCanceledException)
        {
            // The end that the host was told of already, on its way out of the script.
        }
        catch (Exception fault)
        {
            End(ServerTroubleKind.Script, $"The script of session {Session.SessionId} failed: {fault.Message}", fault);
        }
    }

    private void FallSilent()
    {
        string awaited = IsChallenging
            ? $"an answer to the challenge for {CredentialType.Of(options.Authentication.Scheme)} credentials ({Told(lastFinding)})"
            : current is { } package ? package.Awaited()
            : script is null ? "the rest of package 1" : "the client's next message";
        End(
            // A digest under an earlier nonce proves the secret: that the client says no more is not for its credentials.
            IsChallenging && !client.IsStale ? ServerTroubleKind.ClientCredentials : ServerTroubleKind.Silence,
            $"The client said nothing for {options.Silence.TotalSeconds:0.###} s after exchange {LastExchange}; awaited: {awaited}.");
    }

    private static string Told(CredentialFinding finding) => finding switch
    {
        { Outcome: CredentialOutcome.Missing } => finding.Detail ?? "it sent none so far",
        { Detail: { } detail } => $"its last credentials: {detail}",
        _ => "its last credentials were wrong",
    };

    private void Wake()
    {
        TaskCompletionSource? woken = signal;
        signal = null;
        woken?.TrySetResult();
    }
}

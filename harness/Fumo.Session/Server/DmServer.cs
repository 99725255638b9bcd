using Fumo.Dm;

namespace Fumo.Session;

/// <summary>A DM server's session engine: takes client messages over HTTP and plays a script to each session (DM Protocol 1.2.1).</summary>
public sealed class DmServer : IWebHandler, IDisposable
{
    private readonly DmServerOptions options;
    private readonly IDmServerHost host;
    private readonly SessionTable table;
    private Func<SyncMl, bool>? cut;
    private int exchanges;

    /// <summary>A server that nobody has reached yet.</summary>
    /// <param name="options">How it behaves.</param>
    /// <param name="host">Who hears of everything and has the scripts.</param>
    public DmServer(DmServerOptions options, IDmServerHost host)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(host);
        (this.options, this.host) = (options, host);
        table = new SessionTable(options, host);
    }

    /// <summary>The sessions whose scripts are running.</summary>
    public IReadOnlyCollection<ServerSession> Sessions => table.Playing;

    /// <inheritdoc/>
    public async Task HandleAsync(WebRequest request, IWebReply reply, CancellationToken closed)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(reply);
        int number = options.ExchangeNumbers?.Invoke() ?? ++exchanges;
        if (Unreadable(request) is { } wrong)
        {
            await RejectAsync(new ReceivedMessage { Exchange = number, Request = request, SetAside = wrong.Why }, wrong.Status, reply, closed);
            return;
        }

        Incoming message = new(number, request, DmCodec.Read(request.Body, options.Limits));
        if (Unusable(message) is { } unusable)
        {
            await RejectAsync(message.Told(null, unusable.Why), unusable.Status, reply, closed);
        }
        else if (IsToBeCut(message))
        {
            host.OnReceived(message.Told(null, "The connection was broken on purpose when this message came."));
            host.OnSent(new SentMessage { Exchange = number });
            reply.Abort();
        }
        else
        {
            await DispatchAsync(new Exchange(message, reply, closed));
        }
    }

    /// <summary>Breaks the connection instead of taking the next message that is meant; once.</summary>
    /// <param name="when">Which message is meant.</param>
    public void CutNext(Func<SyncMl, bool> when)
    {
        ArgumentNullException.ThrowIfNull(when);
        cut = when;
    }

    /// <summary>True while a connection is to be broken and was not.</summary>
    public bool IsCutting => cut is not null;

    /// <summary>Takes back what <see cref="CutNext"/> asked for, if it has not happened.</summary>
    public void CutNothing() => cut = null;

    /// <summary>
    /// Answers the credentials of a device's next session with a challenge, whatever they are: the nonce that it was given last is
    /// forgotten, as by a server that was restored; a scheme without nonces is simply asked for again.
    /// </summary>
    /// <param name="deviceId">Source of the device.</param>
    public void ChallengeNext(string deviceId)
    {
        DeviceNonces nonces = table.NoncesOf(deviceId);
        nonces.Issue((options.NonceSource ?? Nonce.Fresh)());
        nonces.IsChallengeDue = options.Authentication.Scheme == AuthenticationScheme.Basic;
    }

    /// <summary>The nonce that the server's next credentials for a device are made with, those of a notification among them.</summary>
    /// <param name="deviceId">Source of the device.</param>
    public ReadOnlyMemory<byte> ServerNonceOf(string deviceId) => table.NoncesOf(deviceId).Server;

    /// <summary>Ends every session; scripts that await something get <see cref="SessionEndedException"/>.</summary>
    public void Dispose() => table.EndAll();

    private static (int Status, string Why)? Unreadable(WebRequest request) => request switch
    {
        { BodyFailure: { } failure } => (failure.StartsWith("The body is longer", StringComparison.Ordinal) ? 413 : 400, failure),
        { Method: not "POST" } => (405, $"A DM message comes by POST, not by {request.Method}."),
        { Body.IsEmpty: true } => (400, "The request has no body."),
        _ => null,
    };

    private (int Status, string Why)? Unusable(Incoming message)
    {
        if (message.Reading.Error is { } error)
        {
            int status = IsDmType(message.Request.Headers["Content-Type"]) ? 400 : 415;
            return (status, $"The body is no DM message: {error.Message} (octet {error.Offset}).");
        }

        SyncHdr header = message.Header;
        string? missing = string.IsNullOrEmpty(header.Source?.LocUri) ? "Source"
            : string.IsNullOrEmpty(header.SessionId) ? "SessionID"
            : string.IsNullOrEmpty(header.MsgId) ? "MsgID" : null;
        return missing is not null ? (400, $"The header has no {missing}: the message belongs to no session.")
            : options.Admits?.Invoke(message.Source) == false ? (403, $"The device '{message.Source}' is not the one under test.")
            : null;
    }

    private static bool IsDmType(string? type) =>
        type is not null && type.TrimStart().StartsWith("application/vnd.syncml", StringComparison.OrdinalIgnoreCase);

    private bool IsToBeCut(Incoming message)
    {
        if (cut?.Invoke(message.Document.Message) == true)
        {
            cut = null;
            return true;
        }

        if (table.Find(message) is { } live && live.CutNext?.Invoke(message.Document.Message) == true)
        {
            live.CutNext = null;
            return true;
        }

        return false;
    }

    private Task DispatchAsync(Exchange exchange)
    {
        Incoming message = exchange.Message;
        Conversation? known = table.Find(message);
        if (known is null)
        {
            return message.TellsSomething ? table.Open(message).TakeAsync(exchange) : DenyAsync(exchange);
        }

        if (known.IsOver)
        {
            return message.TellsSomething ? table.Reopen(message, known).TakeAsync(exchange)
                : known.IsRepeat(message) ? known.RepeatAsync(exchange)
                : known.AfterEndAsync(exchange);
        }

        if (known.IsRepeat(message))
        {
            return known.RepeatAsync(exchange);
        }

        return known.IsAnew(message) ? table.Replace(message, known).TakeAsync(exchange) : known.TakeAsync(exchange);
    }

    /// <summary>Answers a message of a session that nobody knows: by an abort, so that the client begins anew.</summary>
    private async Task DenyAsync(Exchange exchange)
    {
        Incoming message = exchange.Message;
        host.OnReceived(message.Told(null, $"There is no session {message.SessionId} with '{message.Source}', and the message opens none."));
        StatusSheet sheet = new(message);
        sheet.AnswerHeader(StatusCode.CommandFailed, null);
        sheet.AnswerAll(StatusCode.NotExecuted);
        sheet.Commands.Add(Alert.Of(AlertCode.SessionAbort));
        Composed answer = new MessageComposer(options, new ServerProver(ServerAuthentication.None, new DeviceNonces(default, default)))
            .Compose(message, sheet.Commands, isFinal: true, proves: false);
        SentMessage sent = new()
        {
            Exchange = message.Exchange,
            HttpStatus = 200,
            Headers = answer.Headers(),
            Body = answer.Octets,
            Message = answer.Message,
        };
        host.OnSent(sent);
        await exchange.Reply.SendAsync(200, sent.Headers, sent.Body, exchange.Closed);
    }

    private async Task RejectAsync(ReceivedMessage received, int status, IWebReply reply, CancellationToken closed)
    {
        byte[] why = System.Text.Encoding.UTF8.GetBytes(received.SetAside + "\n");
        SentMessage sent = new()
        {
            Exchange = received.Exchange,
            HttpStatus = status,
            Headers = new WebHeaders { { "Content-Type", "text/plain; charset=utf-8" }, { "Cache-Control", "no-store" } },
            Body = why,
        };
        host.OnReceived(received);
        host.OnSent(sent);
        await reply.SendAsync(status, sent.Headers, sent.Body, closed);
    }
}

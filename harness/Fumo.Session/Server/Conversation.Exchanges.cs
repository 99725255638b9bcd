using Fumo.Dm;

namespace Fumo.Session;

/// <content>From a request to its response.</content>
internal sealed partial class Conversation
{
    /// <summary>Takes a message that is not a repeat; returns when its exchange is over.</summary>
    public async Task TakeAsync(Exchange exchange)
    {
        Incoming message = exchange.Message;
        Supersede(exchange);
        (lastBody, lastMsgId, lastSent, repeats) = (message.Request.Body, message.MsgId, null, 0);
        CredentialFinding finding = lastFinding = client.Check(message);
        host.OnReceived(message.Told(finding));
        Note(message);
        StatusSheet sheet = new(message);
        (StatusCode code, Chal? chal) = client.Answer(finding);
        sheet.AnswerHeader(code, chal);
        if (finding.Outcome is CredentialOutcome.Wrong or CredentialOutcome.Missing)
        {
            await RefuseAsync(exchange, sheet, code);
            return;
        }

        refusedMsgId = null;
        intake.Take(message.Body, sheet);
        await AnswerAsync(exchange, sheet);
    }

    /// <summary>Answers a message that came before, to the octet, as it was answered then.</summary>
    public async Task RepeatAsync(Exchange exchange)
    {
        LastExchange = exchange.Message.Exchange;
        if (++repeats > options.MaxRepeats)
        {
            await TurnAwayAsync(exchange);
            return;
        }

        host.OnReceived(exchange.Message.Told(lastFinding));
        if (lastSent is { } sent)
        {
            await SendAsync(exchange, sent with { Exchange = exchange.Message.Exchange, IsRepeat = true });
            return;
        }

        // The first answer is still held back: it goes to the connection that is alive.
        Exchange? dead = held;
        Supersede(exchange);
        StatusSheet sheet = lastSheet!;
        if (dead is null)
        {
            silence.Pause();
        }

        await ActAsync(exchange, sheet);
    }

    /// <summary>Answers a message that comes after the session's end with what there is to say: nothing is awaited.</summary>
    public async Task AfterEndAsync(Exchange exchange)
    {
        host.OnReceived(exchange.Message.Told(null, end is null
            ? $"The session was over with exchange {LastExchange}; nothing was awaited of the client."
            : $"The session had ended already: {end.Sentence}"));
        StatusSheet sheet = new(exchange.Message);
        sheet.AnswerHeader(StatusCode.Ok, null);
        sheet.AnswerAll(StatusCode.Ok);
        await SendAsync(exchange, composer.Compose(exchange.Message, sheet.Commands, isFinal: true, proves: false));
    }

    private void Supersede(Exchange exchange)
    {
        silence.Pause();
        LastExchange = exchange.Message.Exchange;
        held = exchange;
        Wake();
    }

    private void Note(Incoming message)
    {
        Session.Encoding = message.Document.Encoding;
        Session.ClientMeta = message.Header.Meta ?? Session.ClientMeta;
        composer.Hear(message.Header.Meta);
        if (++messages > MaxMessages)
        {
            End(ServerTroubleKind.Repetition, $"The client has sent {messages} messages in session {Session.SessionId} and does not come to an end.");
        }
    }

    private async Task RefuseAsync(Exchange exchange, StatusSheet sheet, StatusCode code)
    {
        bool isChallenge = !client.IsExhausted;
        sheet.AnswerAll(code);
        // Once may be a stale nonce or a question for the scheme; after a fresh challenge it is the client's answer.
        if (client.FailsChallenge)
        {
            host.OnTrouble(new ServerTrouble(
                ServerTroubleKind.ClientCredentials, Session.DeviceId, Session.SessionId, LastExchange, Refusal()));
        }

        Composed answer = composer.Compose(exchange.Message, sheet.Commands, isFinal: true, proves: false);
        if (!isChallenge)
        {
            End(ServerTroubleKind.ClientCredentials, Refusal());
        }

        await SendAsync(exchange, answer);
    }

    private string Refusal()
    {
        ServerAuthentication asked = options.Authentication;
        string scheme = CredentialType.Of(asked.Scheme);
        return lastFinding.Outcome == CredentialOutcome.Missing
            ? $"The client sent no credentials although it was challenged for {scheme} (user '{asked.ClientName}')."
            : $"The client's credentials for user '{asked.ClientName}' ({scheme}) are wrong even after a challenge: {lastFinding.Detail}.";
    }

    private async Task TurnAwayAsync(Exchange exchange)
    {
        string sentence = $"The client repeated message {lastMsgId} of session {Session.SessionId} {repeats} times.";
        host.OnReceived(exchange.Message.Told(null, sentence));
        End(ServerTroubleKind.Repetition, sentence);
        SentMessage busy = new() { Exchange = exchange.Message.Exchange, HttpStatus = 503 };
        host.OnSent(busy);
        await exchange.Reply.SendAsync(503, busy.Headers, default, exchange.Closed);
    }

    private Task SendAsync(Exchange exchange, Composed answer) => SendAsync(exchange, new SentMessage
    {
        Exchange = exchange.Message.Exchange,
        HttpStatus = 200,
        Headers = answer.Headers(),
        Body = answer.Octets,
        Message = answer.Message,
    });

    private async Task SendAsync(Exchange exchange, SentMessage sent)
    {
        held = null;
        lastSent = sent;
        lastSheet = null;
        host.OnSent(sent);
        if (!IsOver && !sent.IsRepeat)
        {
            silence.Start();
        }

        await exchange.Reply.SendAsync(200, sent.Headers, sent.Body, exchange.Closed);
    }
}

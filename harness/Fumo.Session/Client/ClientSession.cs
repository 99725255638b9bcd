using System.Globalization;
using Fumo.Dm;

namespace Fumo.Session;

/// <summary>One session of a DM client (DM Protocol 1.2.1, packages 1 to 4).</summary>
internal sealed class ClientSession
{
    private readonly DmClientOptions options;
    private readonly IManagementTree tree;
    private readonly SessionStart start;
    private readonly SessionTransport transport;
    private readonly ClientProof proof;
    private readonly ServerCheck check;
    private readonly CommandExecutor executor;
    private readonly AlertLedger ledger = new();
    private readonly Outbox outbox = new();
    private List<OutgoingPart> lastSent = [];
    private int msgId;
    private int? serverMaxMsgSize;
    private bool isServerFinal = true;

    public ClientSession(DmClientOptions options, IManagementTree tree, INonceStore nonces, IWebClient web, TimeProvider time, SessionStart start)
    {
        (this.options, this.tree, this.start) = (options, tree, start);
        transport = new SessionTransport(options, web, time);
        proof = new ClientProof(options.Credentials, nonces);
        check = new ServerCheck(options.Credentials, nonces);
        executor = new CommandExecutor(options, tree, time);
    }

    public async Task<SessionOutcome> RunAsync(CancellationToken cancel)
    {
        outbox.Add([new(Alert.Of(start.Code)), new(new Replace { Items = tree.DevInfo() }), .. Parts(start.Alerts)]);
        while (true)
        {
            if (start.Abort.IsCancellationRequested || msgId >= options.MaxMessages)
            {
                return await AbortAsync([], $"The client aborted the session after {msgId} messages.", cancel);
            }

            ServerAnswer answer = await SendAsync(Compose(), cancel);
            if (answer.Failure is var (end, detail))
            {
                return Ended(end, detail);
            }

            check.Delivered();
            if (await TakeAsync(answer, cancel) is { } outcome)
            {
                return outcome;
            }
        }
    }

    private static IEnumerable<OutgoingPart> Parts(IEnumerable<PendingAlert> alerts) =>
        alerts.Select(alert => new OutgoingPart(alert.Alert) { Alert = alert });

    private SessionOutcome Ended(SessionEnd end, string detail = "") => new(end, msgId, detail);

    private async Task<ServerAnswer> SendAsync(SyncMl message, CancellationToken cancel)
    {
        SyncMl final = options.Outgoing is null ? message : await options.Outgoing(message);
        byte[] body = DmCodec.Write(final, options.Encoding);
        return await transport.ExchangeAsync(body, proof.Header(body), cancel);
    }

    private SyncMl Compose()
    {
        msgId++;
        SyncHdr header = Header();
        lastSent = outbox.Take(
            commands => DmCodec.Write(new SyncMl { Header = header, Body = new SyncBody { Commands = Numbered(commands), IsFinal = true } }, options.Encoding).Length,
            Math.Min(serverMaxMsgSize ?? int.MaxValue, options.LongestMessage ?? int.MaxValue));
        PartResults();
        List<Command> commands = Numbered([.. lastSent.Select(part => part.Command)]);
        foreach ((OutgoingPart part, Command command) in lastSent.Zip(commands).Where(pair => pair.First.Alert is not null))
        {
            ledger.Sent(header.MsgId!, command.CmdId!, part.Alert!);
        }

        return new SyncMl { Header = header, Body = new SyncBody { Commands = commands, IsFinal = outbox.IsEmpty && isServerFinal } };
    }

    /// <summary>Results that are to come apart wait for the next message.</summary>
    private void PartResults()
    {
        int first = options.AreResultsApart ? lastSent.FindIndex(part => part.Command is Results && !part.IsContinued) : -1;
        if (first > 0 && lastSent.Take(first).Any(part => part.Command is Status { Cmd: nameof(Get) }))
        {
            outbox.Prepend(lastSent.Skip(first));
            lastSent = lastSent[..first];
        }
    }

    private static List<Command> Numbered(IReadOnlyList<Command> commands) =>
        [.. commands.Select((command, index) => command with { CmdId = (index + 1).ToString(CultureInfo.InvariantCulture) })];

    private SyncHdr Header() => new()
    {
        VerDtd = SyncHdr.VerDtd12,
        VerProto = SyncHdr.VerProtoDm12,
        SessionId = start.SessionId,
        MsgId = msgId.ToString(CultureInfo.InvariantCulture),
        Target = Location.Of(transport.Server.ToString()),
        Source = new Location { LocUri = options.DeviceId, LocName = proof.UserName },
        Cred = proof.Cred,
        Meta = options.MaxMsgSize is null && options.MaxObjSize is null
            ? null
            : new Meta
            {
                MaxMsgSize = options.MaxMsgSize?.ToString(CultureInfo.InvariantCulture),
                MaxObjSize = options.MaxObjSize?.ToString(CultureInfo.InvariantCulture),
            },
    };

    /// <summary>Takes the server's message; null when the session goes on.</summary>
    private async Task<SessionOutcome?> TakeAsync(ServerAnswer answer, CancellationToken cancel)
    {
        SyncMl message = answer.Message!;
        if (message.Header.SessionId?.Trim() != start.SessionId)
        {
            return Ended(SessionEnd.ProtocolError, $"The server answered for session '{message.Header.SessionId}' instead of '{start.SessionId}'.");
        }

        if (Version(message.Header) is { } version)
        {
            return await AbortAsync([HeaderStatus(message.Header, new(version, null, false, false))], "The server speaks another version of the protocol.", cancel);
        }

        Remember(message);
        Status? header = HeaderStatus(message);
        if (header?.Code is not { } code)
        {
            return Ended(SessionEnd.ProtocolError, "The server's message has no Status for the header.");
        }

        ServerVerdict verdict = check.Take(message.Header, answer.Proof, answer.Octets);
        options.ServerChecked?.Invoke(check.Finding(verdict));
        if (code is (int)StatusCode.InvalidCredentials or (int)StatusCode.MissingCredentials)
        {
            return Repeat(header, message, verdict);
        }

        if (code >= 300)
        {
            // Who is not known may be forbidden, not found or not permitted; everything else is about the message.
            bool isOfTheClient = code is (int)StatusCode.Forbidden or (int)StatusCode.NotFound or (int)StatusCode.PermissionDenied;
            return Ended(isOfTheClient ? SessionEnd.ClientRefused : SessionEnd.ProtocolError, $"The server answered the header with {code}.");
        }

        proof.Accepted(header);
        ledger.Take(message);
        return verdict.IsAccepted
            ? await AcceptedAsync(message, verdict, cancel)
            : Challenge(message, verdict);
    }

    private static StatusCode? Version(SyncHdr header) =>
        header.VerDtd?.Trim() != SyncHdr.VerDtd12 ? StatusCode.DtdVersionNotSupported
        : header.VerProto?.Trim() != SyncHdr.VerProtoDm12 ? StatusCode.ProtocolVersionNotSupported
        : null;

    private void Remember(SyncMl message)
    {
        // A mere call for the next message does not reopen the package that is being answered.
        bool isCallOnly = message.Body.Commands.All(command => command is Status or Alert { Code: AlertCode.NextMessage });
        isServerFinal = message.Body.IsFinal || (isServerFinal && !outbox.IsEmpty && isCallOnly);
        serverMaxMsgSize = Number(message.Header.Meta?.MaxMsgSize) ?? serverMaxMsgSize;
        executor.ServerMaxObjSize = Number(message.Header.Meta?.MaxObjSize) ?? executor.ServerMaxObjSize;
        if (Uri.TryCreate(transport.Server, message.Header.RespUri?.Trim() ?? string.Empty, out Uri? next) && next.Scheme is "http" or "https")
        {
            transport.Server = next;
        }
    }

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;

    /// <summary>The server wants (other) credentials: the same again, with them.</summary>
    private SessionOutcome? Repeat(Status header, SyncMl message, ServerVerdict verdict)
    {
        if (proof.Challenged(header) is { } reason)
        {
            return Ended(SessionEnd.ClientRefused, reason);
        }

        if (verdict.WasTried && check.IsExhausted)
        {
            return Ended(SessionEnd.ServerRefused, "The server's credentials are wrong.");
        }

        outbox.Prepend(lastSent.Where(part => !part.IsHeaderStatus));
        outbox.Prepend([HeaderStatus(message.Header, verdict)]);
        return null;
    }

    /// <summary>The server has not proved itself: nothing is executed, and it is asked to, unless it wanted nothing.</summary>
    private SessionOutcome? Challenge(SyncMl message, ServerVerdict verdict)
    {
        IReadOnlyList<OutgoingPart> refused = CommandExecutor.Refuse(message, verdict.Code);
        if (refused.Count == 0 && outbox.IsEmpty && isServerFinal)
        {
            if (check.IsUnmet)
            {
                return Ended(SessionEnd.ServerRefused, Refusal(verdict));
            }

            // No challenge to one that wants nothing (DM Protocol 1.2.1, 2.4), nor a reproach: its nonce may be stale.
            check.Withdraw();
            ledger.Settle();
            return Ended(SessionEnd.Completed);
        }

        if (check.IsExhausted)
        {
            return Ended(SessionEnd.ServerRefused, Refusal(verdict));
        }

        outbox.Prepend([HeaderStatus(message.Header, verdict), .. refused]);
        return null;
    }

    private static string Refusal(ServerVerdict verdict) =>
        verdict.WasTried ? "The server's credentials are wrong." : "The server does not prove itself.";

    private async Task<SessionOutcome?> AcceptedAsync(SyncMl message, ServerVerdict verdict, CancellationToken cancel)
    {
        ledger.Settle();
        if (message.Body.Commands.OfType<Alert>().Any(alert => alert.Code == AlertCode.SessionAbort))
        {
            return Ended(SessionEnd.AbortedByServer, "The server aborted the session.");
        }

        if (message.Body.Commands.OfType<Status>().Any(status => status.Cmd == nameof(Results) && status.Code >= 300))
        {
            outbox.DropContinued();
        }

        IReadOnlyList<OutgoingPart> answers = await executor.ExecuteAsync(message, cancel);
        if (answers.Count == 0 && outbox.IsEmpty && isServerFinal)
        {
            return Ended(SessionEnd.Completed);
        }

        if (proof.IsSpent)
        {
            return Ended(SessionEnd.ProtocolError, "The server sent no nonce for the next message (DM Security 1.2.1, 5.1.4.3).");
        }

        Queue(HeaderStatus(message.Header, verdict), answers);
        return null;
    }

    /// <summary>Statuses of what only asks for more go before what is left of the package, the rest behind it.</summary>
    private void Queue(OutgoingPart header, IReadOnlyList<OutgoingPart> answers)
    {
        bool isUnfinished = !outbox.IsEmpty;
        outbox.Add(isUnfinished ? answers.Where(part => !IsOfNextMessage(part)) : answers);
        outbox.Prepend([header, .. isUnfinished ? answers.Where(IsOfNextMessage) : []]);
        if (isServerFinal)
        {
            outbox.Add(Parts(start.FurtherAlerts?.Invoke() ?? []));
        }
        else if (!isUnfinished && !answers.Any(part => part.Command is Results))
        {
            outbox.Add([new(Alert.Of(AlertCode.NextMessage))]);
        }
    }

    private static bool IsOfNextMessage(OutgoingPart part) => part.Command is Status { Cmd: nameof(Alert), Code: (int)StatusCode.Ok };

    private OutgoingPart HeaderStatus(SyncHdr header, ServerVerdict verdict) => new(new Status
    {
        MsgRef = header.MsgId,
        CmdRef = "0",
        Cmd = nameof(SyncHdr),
        TargetRefs = [options.DeviceId],
        SourceRefs = header.Source?.LocUri is { } source ? [source] : [],
        Chal = verdict.Chal,
        Data = ((int)verdict.Code).ToString(CultureInfo.InvariantCulture),
    });

    private async Task<SessionOutcome> AbortAsync(IReadOnlyList<OutgoingPart> first, string detail, CancellationToken cancel)
    {
        IEnumerable<OutgoingPart> done = lastSent.Count == 0 ? [] : outbox.Take(_ => 0, null).Where(part => part.Command is Status);
        outbox.Clear();
        outbox.Add([.. first, .. done, new(Alert.Of(AlertCode.SessionAbort))]);
        isServerFinal = true;
        Part(await SendAsync(Compose(), cancel));
        return Ended(SessionEnd.AbortedByClient, detail);
    }

    /// <summary>Takes of the answer to an abort what outlives the session: that it arrived, and the nonce in it.</summary>
    private void Part(ServerAnswer answer)
    {
        if (answer.Failure is not null)
        {
            return;
        }

        check.Delivered(isHeard: false);
        if (answer.Message!.Header.SessionId?.Trim() == start.SessionId && HeaderStatus(answer.Message) is { Code: < 300 } status)
        {
            proof.Accepted(status);
        }
    }

    private static Status? HeaderStatus(SyncMl message) => message.Body.Commands.OfType<Status>().FirstOrDefault(status => status.CmdRef?.Trim() == "0");
}

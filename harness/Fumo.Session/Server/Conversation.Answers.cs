using Fumo.Dm;

namespace Fumo.Session;

/// <content>What a message that counts is answered with (DM Protocol 1.2.1, 2.1.2 and 2.3).</content>
internal sealed partial class Conversation
{
    private bool TakeStatus(Status status)
    {
        if (status.CmdRef?.Trim() != "0")
        {
            return current?.Answer(status, LastExchange) ?? false;
        }

        bool isRefused = prover.IsRefusal(status);
        refusedMsgId = isRefused ? status.MsgRef : refusedMsgId;
        return isRefused;
    }

    private void TakeAlert(Alert alert)
    {
        isClientAborting |= alert.Code == AlertCode.SessionAbort;
        if (alert.Code != AlertCode.NextMessage)
        {
            Session.Hear(new ReceivedAlert(LastExchange, alert));
        }
    }

    private async Task AnswerAsync(Exchange exchange, StatusSheet sheet)
    {
        if (isClientAborting)
        {
            End(ServerTroubleKind.Aborted, $"The client aborted session {Session.SessionId} (Alert 1223) in exchange {LastExchange}.");
        }
        else if (prover.Hopeless is { } refusal)
        {
            End(ServerTroubleKind.ServerCredentials, refusal);
        }

        if (end is not null)
        {
            await SendAsync(exchange, composer.Compose(exchange.Message, sheet.Commands, isFinal: true, proves: false));
            return;
        }

        bool isWhole = IsWhole(exchange.Message.Body.IsFinal);
        if (refusedMsgId is { } refused)
        {
            current?.Rewind(refused);
        }

        if (current is { IsSent: false })
        {
            await SendAsync(exchange, composer.Compose(exchange.Message, sheet.Commands, current, Session.Tell));
        }
        else if (!isWhole && current is not { IsOpen: true })
        {
            sheet.Commands.Add(Alert.Of(AlertCode.NextMessage));
            await SendAsync(exchange, composer.Compose(exchange.Message, sheet.Commands, isFinal: false, prover.Proves));
        }
        else
        {
            lastSheet = sheet;
            GoOn();
            await ActAsync(exchange, sheet);
        }
    }

    /// <summary>True when the client's package is over: by Final, or because nothing more comes of asking.</summary>
    private bool IsWhole(bool isFinal)
    {
        idleRounds = isFinal || intake.HasAdvanced ? 0 : idleRounds + 1;
        return (isFinal && !intake.IsOpen) || idleRounds > MaxIdleRounds;
    }

    /// <summary>Hands the client's package to the script: at first by starting it, then by the replies that it awaits.</summary>
    private void GoOn()
    {
        if (script is null)
        {
            script = PlayAsync();
            WakeAtItsEnd(script);
        }
        else if (current is { } answered)
        {
            current = null;
            answered.Complete();
        }
    }

    private async void WakeAtItsEnd(Task played)
    {
        await played;
        Wake();
    }

    /// <summary>Holds the exchange until the script has said what comes next, and answers with that.</summary>
    private async Task ActAsync(Exchange exchange, StatusSheet sheet)
    {
        if (!await IsDecidedAsync(exchange))
        {
            exchange.Reply.Abort();
            host.OnSent(new SentMessage { Exchange = exchange.Message.Exchange });
            return;
        }

        if (aborting is not null || end is not null)
        {
            await AbortNowAsync(exchange, sheet);
        }
        else if (current is not null || waiting.TryDequeue(out current))
        {
            await SendAsync(exchange, composer.Compose(exchange.Message, sheet.Commands, current, Session.Tell));
        }
        else
        {
            IsOver = true;
            silence.Stop();
            await SendAsync(exchange, composer.Compose(exchange.Message, sheet.Commands, isFinal: true, prover.Proves));
            host.OnClosed(Session);
        }
    }

    /// <summary>Waits for the script; false when the exchange is no longer the one that is answered.</summary>
    private async Task<bool> IsDecidedAsync(Exchange exchange)
    {
        while (held == exchange && end is null && aborting is null && current is null && waiting.Count == 0 && script is { IsCompleted: false })
        {
            TaskCompletionSource decided = signal ??= new TaskCompletionSource();
            using CancellationTokenRegistration lost = exchange.Closed.Register(Lose, exchange);
            await decided.Task;
        }

        return held == exchange;
    }

    private void Lose(object? exchange)
    {
        if (ReferenceEquals(held, exchange))
        {
            // The client may come again with the same message; until then its silence counts.
            held = null;
            silence.Start();
            Wake();
        }
    }

    private async Task AbortNowAsync(Exchange exchange, StatusSheet sheet)
    {
        sheet.Commands.Add(Alert.Of(AlertCode.SessionAbort));
        IsOver = true;
        silence.Stop();
        await SendAsync(exchange, composer.Compose(exchange.Message, sheet.Commands, isFinal: true, prover.Proves));
        aborting?.TrySetResult();
        if (end is null)
        {
            host.OnClosed(Session);
        }
    }
}

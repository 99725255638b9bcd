using Fumo.Record;

namespace Fumo.Judge;

/// <summary>What the rules on a server's names, nonces and challenges look at.</summary>
internal static class DmServerIdentityChecks
{
    internal static Deviation? Target(Message message) =>
        message.Header!.Target!.LocUri!.Trim() == message.Session!.Device
            ? null
            : Expect.Not("The Target of the header is not the device that is answered.", Expect.Quote(message.Session.Device), Expect.Quote(message.Header.Target.LocUri)) with { At = message.PlaceOf(message.Header) };

    /// <summary>The messages that have one of the server's before them in their session.</summary>
    internal static IEnumerable<Message> WithSource(RunView run) =>
        DmServerChecks.Judged(run).Where(message => SourceOf(message) is not null && FirstOf(message) is { } first && first != message && SourceOf(first) is not null);

    // A server may call itself by the address at which the device reached it.
    internal static Deviation? Source(Message message)
    {
        string first = SourceOf(FirstOf(message)!)!;
        string source = SourceOf(message)!;
        return source == first || source == message.Answered?.Header!.Target?.LocUri?.Trim()
            ? null
            : Expect.Not("The server names itself otherwise than before in the session.", Expect.Quote(first), Expect.Quote(source)) with { At = message.PlaceOf(message.Header!) };
    }

    /// <summary>The messages with credentials that stand in the header.</summary>
    internal static IEnumerable<Message> WithDigest(RunView run) =>
        DmServerChecks.Judged(run).Where(message => message.HttpHeader(DmAuthenticationChecks.HmacHeader) is not null
            || message.Header!.Cred?.Meta?.Type?.Trim().Equals("syncml:auth-md5", StringComparison.OrdinalIgnoreCase) == true);

    internal static Deviation? Name(Message message) =>
        string.IsNullOrWhiteSpace(message.Header!.Source?.LocName)
            ? Expect.Not("The server's digest comes without the name that it belongs to.", "Source/LocName", Expect.None) with { At = message.PlaceOf(message.Header) }
            : null;

    /// <summary>The messages with a nonce that are no repetition of an earlier one.</summary>
    internal static IEnumerable<Message> WithNonce(RunView run) =>
        DmServerChecks.Judged(run).Where(message => NonceOf(message) is not null && !IsRepeated(message));

    /// <summary>Answers to a digest that a device made with the nonce it had kept.</summary>
    internal static bool IsChallengeOfAKeptNonce(Message message) =>
        message.HeaderStatus?.Code is 401 or 407 && message.Answered is { } sent && HasDigest(sent)
        && !message.Session!.From(Side.Server).Any(other => other.Number < message.Number && other.HeaderStatus?.Code is 401 or 407);

    internal static bool IsOfHmac(Message message) =>
        message.HeaderStatus?.Code is >= 200 and < 300 && message.Answered?.HttpHeader(DmAuthenticationChecks.HmacHeader) is not null;

    internal static Deviation? Fresh(RunView run, Message message)
    {
        string nonce = NonceOf(message)!;
        Message? before = WithNonce(run).LastOrDefault(other => other.Number < message.Number && other.Session!.Device == message.Session!.Device && NonceOf(other) == nonce);
        return before is null
            ? null
            : Expect.Not($"The nonce is the one that the server gave before, in exchange {before.Entry.Exchange}.", "a new NextNonce", Expect.Quote(nonce)) with { At = message.PlaceOf(message.HeaderStatus!) };
    }

    /// <summary>Messages of the server that ask for credentials, where the client had shown some, or none.</summary>
    internal static IEnumerable<Message> Asking(RunView run) =>
        DmServerChecks.Judged(run).Where(message => message is { HeaderStatus: { Code: 401 or 407, Chal: not null }, Answered: not null } && !HasEmptyCred(message.Answered));

    internal static Deviation? AskingCode(Message message)
    {
        int code = message.HeaderStatus!.Code!.Value;
        string used = DmAuthenticationChecks.Used(message.Answered!);
        string asked = message.HeaderStatus.Chal!.Meta?.Type?.Trim().ToLowerInvariant() ?? string.Empty;

        // A message without the HMAC that was asked for counts as one with a wrong HMAC.
        return used == Expect.None && code == 401 && asked != DmAuthenticationChecks.Mac
            ? Expect.Not("A message without credentials was answered with 401, which is for wrong ones.", "407", "401") with { At = message.PlaceOf(message.HeaderStatus) }
            : used == asked && code == 407
                ? Expect.Not("A message with credentials of the scheme that is asked for was answered with 407, which is for missing ones.", "401", "407") with { At = message.PlaceOf(message.HeaderStatus) }
                : null;
    }

    /// <summary>What the played device did with a nonce that it was never given, where the server asks for digests.</summary>
    internal static IEnumerable<Message> Stale(RunView run) =>
        DmServerChecks.IsAuthenticating(run)
            ? run.Played.Of(Steps.StaleNonce)
                .Select(step => run.Sessions.FirstOrDefault(session => session.Messages.Any(message => message.Entry.Exchange == step.Entry.Exchange))?.From(Side.Client).FirstOrDefault())
                .OfType<Message>().Where(first => HasDigest(first) && run.Played.ReplyTo(first)?.Content is not null)
            : [];

    internal static Deviation? StaleAnswer(RunView run, Message first)
    {
        Message reply = run.Played.ReplyTo(first)!;
        if (reply.HeaderStatus is not { Code: 401 or 407, Chal.Meta.NextNonce: not null })
        {
            return Expect.Not(
                "A digest with a nonce that is out of date was not answered by a challenge with a new nonce.", "401 with Chal and NextNonce",
                reply.HeaderStatus is { } status ? $"{status.Code}, NextNonce {Expect.Quote(status.Chal?.Meta?.NextNonce)}" : "no Status for the SyncHdr") with { At = reply.At };
        }

        Message? second = first.Session!.Next(Side.Client, reply.Number);
        Message? answer = second is null ? null : run.Played.ReplyTo(second);
        return second is null || DmPackageChecks.IsAbort(second) || answer?.HeaderStatus?.Code is not >= 300 || DmAuthenticationChecks.Used(second) != DmAuthenticationChecks.Asked(second)
            ? null
            : Expect.Not("The digest with the nonce of the challenge was refused as well.", "200 or 212", $"{answer.HeaderStatus.Code}") with { At = answer.At };
    }

    private static bool HasDigest(Message sent) =>
        sent.HttpHeader(DmAuthenticationChecks.HmacHeader) is not null
        || (sent.Header!.Cred is { Data.IsEmpty: false } cred && cred.Meta?.Type?.Trim().Equals("syncml:auth-md5", StringComparison.OrdinalIgnoreCase) == true);

    private static bool HasEmptyCred(Message sent) => sent.Header!.Cred is { Data: not { IsEmpty: false } };

    private static string? NonceOf(Message message) => message.HeaderStatus?.Chal?.Meta?.NextNonce?.Trim() is { Length: > 0 } nonce ? nonce : null;

    // A response that was lost is sent again as it was.
    private static bool IsRepeated(Message message) =>
        message.Session!.From(Side.Server).Any(other => other.Number < message.Number && other.Header!.MsgId?.Trim() == message.Header!.MsgId?.Trim());

    private static Message? FirstOf(Message message) => message.Session!.From(Side.Server).FirstOrDefault(other => other.Content is not null);

    private static string? SourceOf(Message message) => message.Header?.Source?.LocUri?.Trim();
}

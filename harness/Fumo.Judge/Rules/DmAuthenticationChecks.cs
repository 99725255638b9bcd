using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>What the rules on credentials look at.</summary>
internal static class DmAuthenticationChecks
{
    internal const string HmacHeader = "x-syncml-hmac";
    internal const string Mac = "syncml:auth-mac";

    internal static Deviation? Challenge(Message message)
    {
        Status status = message.HeaderStatus!;
        Meta? meta = status.Chal?.Meta;
        string? type = meta?.Type?.Trim();
        if (string.IsNullOrEmpty(type))
        {
            return Expect.Not($"Status {status.Code} carries no challenge; say which credentials are wanted.", "Chal with Meta/Type", Expect.None) with { At = message.PlaceOf(status) };
        }

        bool needsNonce = !type.Equals("syncml:auth-basic", StringComparison.OrdinalIgnoreCase);
        return needsNonce && string.IsNullOrWhiteSpace(meta!.NextNonce)
            ? Expect.Not("A challenge for a digest carries no nonce; put NextNonce into the Meta of Chal.", "NextNonce", Expect.None) with { At = message.PlaceOf(status) }
            : meta!.NextNonce is not null && meta.Format?.Trim() != "b64"
                ? Expect.Not("A challenge does not say that its nonce is base64; put Format b64 into the Meta of Chal.", "Format 'b64'", Expect.Quote(meta.Format)) with { At = message.PlaceOf(status) }
                : null;
    }

    internal static Deviation? CredFormat(Message message)
    {
        if (message.Header!.Cred!.Data is not { IsEmpty: false })
        {
            return Expect.Not(
                "The message has a Cred without credentials in it; put the digest, or name and password, into its Data, or leave Cred out.",
                "credentials in Data", "an empty Data") with { At = message.PlaceOf(message.Header) };
        }

        Meta? meta = message.Header!.Cred!.Meta;
        Deviation? deviation = meta?.Format?.Trim() is not "b64" and var format
            ? Expect.Not("The Meta of the credentials does not say that they stand in base64; send them so, and say Format b64.", "'b64'", Expect.Quote(format))
            : string.IsNullOrWhiteSpace(meta!.Type) && message.Entry.Credentials?.Scheme == "md5"
                ? Expect.Not("The Meta of the credentials does not say of what type they are.", "'syncml:auth-md5'", Expect.None)
                : null;
        return deviation is null ? null : deviation with { At = message.PlaceOf(message.Header) };
    }

    /// <summary>The client's messages with a digest, which is made of the name of a user.</summary>
    internal static IEnumerable<Message> Digests(RunView run) =>
        run.Judged.Where(message => message is { IsFromClient: true, Header.Cred: not null } && Used(message) == "syncml:auth-md5");

    internal static Deviation? NameOfUser(Message message)
    {
        if (IsNamed(message))
        {
            return null;
        }

        // Who told the name earlier in the session may take it for known.
        bool isKnown = message.Session!.From(message.Entry.From).Any(other => other.Number < message.Number && IsNamed(other));
        return Expect.Not("The message has an MD5 digest, but Source has no LocName; name there the user that the digest is made for, in each message with a digest.", "Source/LocName", Expect.None) with
        {
            At = message.PlaceOf(message.Header!), Ruling = isKnown ? "dm.locname-once" : null,
        };
    }

    private static bool IsNamed(Message message) => !string.IsNullOrWhiteSpace(message.Header!.Source?.LocName);

    /// <summary>The messages that follow a challenge of package 1, as far as the package was ended.</summary>
    internal static IEnumerable<Message> Repetitions(RunView run) =>
        Retries(run).Where(message => message.Answered!.Answered is { } refused && HasSessionAlert(refused) && Package(message)[^1].IsFinal);

    /// <summary>A command of the message that was refused for want of credentials, and was carried out all the same; null when there is none.</summary>
    internal static Status? Done(Message message) => message.Statuses.FirstOrDefault(status =>
        status.Code is >= 200 and < 300 && status.MsgRef?.Trim() == message.HeaderStatus!.MsgRef?.Trim() && status.CmdRef?.Trim() != "0");

    /// <summary>The client's messages that follow a challenge in the same session.</summary>
    internal static IEnumerable<Message> Retries(RunView run) =>
        run.Judged.Where(message => message is { IsFromClient: true, Answered.HeaderStatus: { Code: 401 or 407, Chal: not null } }
            && message.Commands.Any(command => command is not Status));

    internal static Deviation? Repeat(Message message)
    {
        Message[] package = Package(message);
        bool hasAlert = package.Any(HasSessionAlert);
        bool hasDevInfo = package.Any(one => one.Commands.OfType<Replace>().Any());
        return hasAlert && hasDevInfo
            ? null
            : Expect.Not(
                "After a challenge package 1 was not repeated; send its alerts and the DevInfo again with the credentials.",
                "Alert 1200 or 1201 and the DevInfo", hasAlert ? "no DevInfo" : "no session alert");
    }

    /// <summary>The scheme that the challenge before a message asks for; null when it asks for none.</summary>
    internal static string? Asked(Message message) => message.Answered!.HeaderStatus!.Chal!.Meta?.Type?.Trim().ToLowerInvariant();

    /// <summary>The scheme of a message's credentials.</summary>
    internal static string Used(Message message) =>
        message.HttpHeader(HmacHeader) is not null ? Mac
        : message.Header!.Cred is { } cred ? cred.Meta?.Type?.Trim().ToLowerInvariant() ?? "syncml:auth-basic"
        : Expect.None;

    /// <summary>True when an earlier message of the session was accepted by its HMAC.</summary>
    internal static bool IsAfterHmac(Message message) =>
        message.Session!.From(message.Entry.From).Any(other => other.Number < message.Number && other.Entry.Credentials is { Scheme: "hmac", Outcome: "accepted" });

    // What does not fit into one message of the size that the server takes follows in the next.
    private static Message[] Package(Message message)
    {
        Message[] all = [.. message.Session!.From(message.Entry.From).Where(one => one.Number >= message.Number)];
        int end = Array.FindIndex(all, one => one.IsFinal);
        return end < 0 ? all : all[..(end + 1)];
    }

    private static bool HasSessionAlert(Message message) =>
        message.Commands.OfType<Alert>().Any(alert => alert.Code is AlertCode.ServerInitiatedManagement or AlertCode.ClientInitiatedManagement);

    internal static bool HasCredentials(Message message) => message.Header!.Cred is not null || message.HttpHeader(HmacHeader) is not null;
}

using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The faults of a server in what every message is made of: label, form, header, identifiers, answers, credentials.</summary>
internal static class ServerProtocolFaults
{
    private const string HmacField = "x-syncml-hmac";
    private static readonly BehaviourSetup Hmac = new() { Scheme = "hmac" };

    private static readonly Cred Credentials = new()
    {
        Meta = new Meta { Format = "b64", Type = CredentialType.Of(AuthenticationScheme.Basic) },
        Data = DataValue.OfText(Digest.Basic("server", "another")),
    };

    /// <summary>Makes each of them.</summary>
    public static Func<ServerFault>[] Makers { get; } =
    [
        () => new SendsMisshapen("S01", "names the representation of DM 1.1 in its header", "L-PRO-02-S", "dm.verdtd", message => message.WithHeader(header => header with { VerDtd = "1.1" })),
        () => new SendsMisshapen("S02", "names DM 1.1 as the protocol in its header", "L-PRO-02-S", "dm.verproto", message => message.WithHeader(header => header with { VerProto = "DM/1.1" })),
        () => new SendsMisshapen("S03", "leaves the Target out of its header", "L-PRO-03-S", "dm.header", message => message.WithHeader(header => header with { Target = null })) { Consequences = ["dm.form"] },
        () => new SendsMisshapen("S04", "puts NoResp into its header", "L-REP-12-S", "dm.header-unused", message => message.WithHeader(header => header with { HasNoResp = true })),
        () => new SendsMisshapen("S05", "ends a session under another SessionID", "L-PRO-03-S", "dm.session-id", message => IsEnd(message) ? message.WithHeader(header => header with { SessionId = $"{header.SessionId}0" }) : message),
        () => new SendsMisshapen("S06", "gives its last message the MsgID of its first", "L-PRO-03-S", "dm.msgid", message => IsEnd(message) ? message.WithHeader(header => header with { MsgId = "1" }) : message),
        () => new SendsMisshapen("S07", "leaves out MsgIDs before its last message", "L-PRO-03-S", "dm.msgid-order", message => IsEnd(message) ? message.WithHeader(header => header with { MsgId = $"{header.MsgId}7" }) : message),
        () => new RepliesOtherwise("S08", "labels its messages with the media type of data synchronisation", "L-REP-01-S", "dm.media-type", Labelled),
        () => new RepliesOtherwise("S09", "breaks its last message off in the middle", "L-REP-01-S", "dm.readable", (headers, text) => (headers, IsEnd(text) ? text[..(text.Length / 2)] : text)) { Consequences = ["dm.form", "dm.server-reply", "server.alert.status", "server.exec.accepted"] },
        () => new RepliesOtherwise("S10", "writes a version into its last end tag", "L-REP-01-S", "dm.well-formed", (headers, text) => (headers, text.Replace("</SyncML>", "</SyncML 1.2>", StringComparison.Ordinal))) { Setup = InXml },
        () => new RepliesOtherwise("S10b", "leaves the name space of the meta information out", "L-REP-01-S", "dm.form", (headers, text) => (headers, text.Replace(" xmlns=\"syncml:metinf\"", string.Empty, StringComparison.Ordinal))) { Setup = InXml },
        () => new MishearsMessages("S11", "does not hear the device's MaxMsgSize", "L-REP-10-S", "dm.message-size", message => message.WithHeader(header => header with { Meta = header.Meta is { } meta ? meta with { MaxMsgSize = null } : null })) { Consequences = ["server.package.limits"] },
        () => new ChallengesVaguely(),
        () => new SendsMisshapen("S13", "says bin for the Format of its credentials, which are base64", "L-PRO-25-S", "dm.cred-format", message => message.WithHeader(header => header.Cred is { } cred ? header with { Cred = cred with { Meta = cred.Meta! with { Format = "bin" } } } : header)),
        () => new SendsMisshapen("S14", "asks a device for credentials and answers its Replace 200 in the same message", "L-PRO-25-S", "dm.challenge-status", message => message.IsChallenge() ? message.WithEach<Status>(status => status.Cmd == nameof(Replace) ? status with { Data = "200" } : status) : message),
        () => new RepliesOtherwise("S15", "leaves the HMAC out of its last message", "L-SEC-05-S", "dm.hmac", WithoutHmacAtTheEnd) { Setup = Hmac },
        () => new SendsMisshapen("S16", "answers a message with HMAC with 212", "L-SEC-05-S", "dm.hmac-nonce", message => WithHeaderCode(message, "212")) { Setup = Hmac },
        () => new SendsMisshapen("S17", "answers 212 to messages without credentials", "L-PRO-25-S", "dm.status-212", message => WithHeaderCode(message, "212")),
        () => new SendsMisshapen("S18", "gives all its Status elements the same CmdID", "L-PRO-04-S", "dm.cmdid", message => message.WithEach<Status>(status => status with { CmdId = "1" })),
        () => new SendsMisshapen("S19", "sends no Status for the header once the session is authenticated", "L-PRO-04-S", "dm.status-header", message => message.Without<Status>(status => status.IsOfHeader() && status.Chal is null)),
        () => new SendsMisshapen("S20", "gives no Status to the alert that begins a session", "L-PRO-04-S", "dm.status", message => message.Without<Status>(status => status is { Cmd: nameof(Alert), CmdRef: "1" })),
        () => new SendsMisshapen("S21", "names Get as the command in the Status of a Replace", "L-PRO-04-S", "dm.status-reference", message => message.WithEach<Status>(status => status.Cmd == nameof(Replace) ? status with { Cmd = nameof(Get) } : status)),
        () => new SendsMisshapen("S22", "sends the Status elements of a message last command first", "L-PRO-04-S", "dm.status-order", message => message.WithCommands(LastFirst)),
        () => new SendsMisshapen("S23", "puts credentials into its Execs", "L-REP-12-S", "dm.command-cred", message => message.WithEach<Exec>(exec => exec with { Cred = Credentials })),
        () => new SendsMisshapen("S24", "sends Put behind its Execs, as in data synchronisation", "L-REP-12-S", "dm.command-unused", message => message.Body.Commands.Any(command => command is Exec) ? MessageChange.With(message, new UnknownCommand("Put") { CmdId = "99" }) : message) { Consequences = ["dm.form"] },
    ];

    private static BehaviourSetup InXml => new() { Encoding = "xml" };

    // Nothing but Status elements, and no challenge: nothing follows.
    private static bool IsEnd(SyncMl message) => !message.IsChallenge() && message.Body.Commands.All(command => command is Status);

    private static bool IsEnd(string text) => DmCodec.Read(System.Text.Encoding.UTF8.GetBytes(text)).Document is { } document && IsEnd(document.Message);

    private static SyncMl WithHeaderCode(SyncMl message, string code) =>
        message.WithEach<Status>(status => status.IsOfHeader() && status.Code == (int)StatusCode.Ok ? status with { Data = code } : status);

    private static (WebHeaders Headers, string Text) Labelled(WebHeaders headers, string text)
    {
        if (headers["Content-Type"]?.StartsWith("application/vnd.syncml.dm", StringComparison.Ordinal) == true)
        {
            headers["Content-Type"] = "application/vnd.syncml+xml";
        }

        return (headers, text);
    }

    private static (WebHeaders Headers, string Text) WithoutHmacAtTheEnd(WebHeaders headers, string text)
    {
        if (IsEnd(text))
        {
            headers[HmacField] = null;
        }

        return (headers, text);
    }

    // The header's comes first all the same: another rule.
    private static IEnumerable<Command> LastFirst(IReadOnlyList<Command> commands)
    {
        Status[] statuses = [.. commands.OfType<Status>()];
        return [.. statuses.Where(status => status.IsOfHeader()), .. statuses.Where(status => !status.IsOfHeader()).Reverse(), .. commands.Where(command => command is not Status)];
    }
}

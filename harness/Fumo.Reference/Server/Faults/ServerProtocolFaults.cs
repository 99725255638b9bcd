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
        () => new ChallengesVaguely() { Consequences = ["dm.nonce-stale"] },
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
        .. Identity,
        .. Objects,
        .. Behind,
        () => new SendsMisshapen("S24", "sends Put behind its Execs, as in data synchronisation", "L-REP-12-S", "dm.command-unused", message => message.Body.Commands.Any(command => command is Exec) ? MessageChange.With(message, new UnknownCommand("Put") { CmdId = "99" }) : message) { Consequences = ["dm.form"] },
    ];

    // Whom it names, and the nonces and codes with which it asks for credentials.
    private static Func<ServerFault>[] Identity =>
    [
        () => new SendsMisshapen("S25", "addresses its messages to another device", "L-PRO-03-S", "dm.server-target", message => message.WithHeader(header => header with { Target = Location.Of("IMEI:000000000000000") })),
        () => new SendsMisshapen("S26", "ends a session under another Source", "L-PRO-03-S", "dm.server-source", message => IsEnd(message) ? message.WithHeader(header => header with { Source = header.Source! with { LocUri = "http://elsewhere.example/dm" } }) : message),
        () => new SendsMisshapen("S27", "sends its digest without its name", "L-PRO-25-S", "dm.server-name", message => message.Header.Cred is null ? message : message.WithHeader(header => header with { Source = header.Source! with { LocName = null } })),
        () => new SendsMisshapen("S28", "asks with 407 for other credentials than it got", "L-PRO-25-S", "dm.challenge-code", message => message.IsChallenge() ? MessageChange.WithHeaderCode(message, "407") : message),
        () => new ReusesItsNonce("S29", "gives the same nonce for every message with HMAC", "L-SEC-05-S", "dm.nonce-hmac") { Setup = Hmac, Consequences = ["dm.nonce-challenge", "dm.nonce-session"] },
        () => new ReusesItsNonce("S30", "gives the same nonce in every session, and in the challenge of who fails by it", "L-SEC-07-S", "dm.nonce-challenge") { Consequences = ["dm.nonce-session"] },
        () => new AcknowledgesResults(),
        () => new AnswersClientEvents(),
        () => new AnswersAlerts("S34", "answers 212 to an alert of a type that it does not know", "dm.alert-code", honest => honest == StatusCode.UnsupportedMediaTypeOrFormat ? StatusCode.AuthenticationAccepted : honest) { Consequences = ["dm.alert-unknown", "server.alert.similar-type"] },
        () => new SendsMisshapen("S43", "names message 1 in the Status of every header", "L-PRO-04-S", "dm.status-header", message => message.WithEach<Status>(status => status.IsOfHeader() ? status with { MsgRef = "1" } : status)),
        () => new SendsMisshapen("S44", "gives no Status to the DevInfo", "L-PRO-04-S", "dm.status", message => message.Without<Status>(status => status.Cmd == nameof(Replace))),
    ];

    private static Func<ServerFault>[] Objects =>
    [
        () => new SendsMisshapen("S40", "reads a node before the last chunk of a package", "L-PRO-18-S", "dm.server-chunk", message => message.WithCommands(commands => commands.SelectMany(command => command is ItemCommand { Items: [var item] } && IsLastChunk(item) ? [Reading("./DevInfo/Man"), command] : new[] { command }))) { Consequences = ["server.package.chunks"] },
        () => new SendsMisshapen("S40b", "says Final with each chunk of a package", "L-PRO-18-S", "dm.server-chunk", message => IsChunk(message) ? message with { Body = message.Body with { IsFinal = true } } : message),
        () => new SendsMisshapen("S41", "tells a Size with the last chunk of a package as with the first", "L-PRO-18-S", "dm.server-chunk-size", message => EachPackage(message, item => IsLastChunk(item) ? item with { Meta = (item.Meta ?? new Meta()) with { Size = $"{item.Data!.Value.Length}" } } : item)) { Consequences = ["server.package.chunks"] },
        () => new SendsMisshapen("S42", "leaves the Meta out of the later chunks of a package", "L-PRO-18-S", "dm.server-chunk-meta", message => EachPackage(message, item => item.Meta?.Size is null && item.HasMoreData ? item with { Meta = null } : item)),
    ];

    // What stands behind an Exec that is as it should be.
    private static Func<ServerFault>[] Behind =>
    [
        Malformed("S36", "replaces a node behind its Execs without Data", "L-REP-03-S", "dm.item-data", new Replace { CmdId = "99", Items = [Item.To("./DevDetail/Ext/Note")] }),
        Malformed("S38", "shows the user a text without the item for options", "L-REP-03-S", "dm.user-alert-items", Alert.Of(AlertCode.Display) with { CmdId = "99", Items = [new Item { Data = DataValue.OfText("Update") }] }),
    ];

    private static Func<ServerFault> Malformed(string id, string title, string requirement, string rule, Command more) =>
        () => new SendsMisshapen(id, title, requirement, rule, message => message.Body.Commands.Any(command => command is Exec) ? MessageChange.With(message, more) : message);

    private static Get Reading(string uri) => new() { CmdId = "99", Items = [Item.To(uri)] };

    // A package that came in one piece tells no Size either.
    private static bool IsLastChunk(Item item) => item is { HasMoreData: false, Data: not null, Meta.Size: null } && item.Target?.LocUri?.EndsWith("/PkgData", StringComparison.Ordinal) == true;

    private static bool IsChunk(SyncMl message) => message.Body.Commands.OfType<ItemCommand>().Any(command => command.Items.Any(item => item.HasMoreData));

    private static SyncMl EachPackage(SyncMl message, Func<Item, Item> change) =>
        message.WithCommands(commands => [.. commands.Select(command => command is ItemCommand { Items: [{ Data: not null, Target: not null }] } one and (Replace or Add) ? one with { Items = [change(one.Items[0])] } : command)]);

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

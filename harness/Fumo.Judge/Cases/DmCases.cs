using Fumo.Catalogue;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>The cases of the DM protocol: every exchange of a run is judged by them.</summary>
public static class DmCases
{
    private static readonly (string Aspect, string Title, string[] Scr)[] Table =
    [
        ("message.form", "Every body is a well-formed DM message under its own label", [Scr.LRep01]),
        ("message.versions", "Every message names DM 1.2", [Scr.LPro02]),
        ("message.header", "Every message names its session, message, sender and recipient", [Scr.LPro03]),
        ("message.size", "No message is longer than the peer takes", [Scr.LRep10]),
        ("message.address", "The next message goes to the RespURI", [Scr.LPro27]),
        ("command.status", "Every command is answered with a Status that names it", [Scr.LPro04]),
        ("command.results", "Every successful Get has Results that name their node", [Scr.LPro06]),
        ("command.results-order", "Results come after the Status of their Get", [Scr.LRep16]),
        ("command.elements", "No command carries credentials or elements that DM does not use", [Scr.LRep12]),
        ("command.sender", "Each side sends only the commands that are its own", [Scr.LPro15]),
        ("command.refused", "What cannot be done is refused and changes nothing, and a Sequence is carried out in its order", [Scr.LRep03]),
        ("command.atomic", "An Atomic is carried out as a whole or not at all, or refused", [Scr.LRep04]),
        ("alert.user", "An alert for the user is answered by what the user did, or with 406", [Scr.LPro22]),
        ("alert.generic", "A Generic Alert has an item with type and data", [Scr.LPro21]),
        ("package.first", "Every session begins with an alert and the DevInfo", [Scr.LPro01]),
        ("package.final", "No package ends before the one that it answers", [Scr.LPro07]),
        ("package.next", "The next message of an unfinished package is asked for", [Scr.LPro08]),
        ("package.end", "The client is silent when the server has said all", [Scr.LPro11]),
        ("package.abort", "An abort ends its package", [Scr.LPro13]),
        ("object.chunks", "Large objects are taken and sent chunk by chunk", [Scr.LPro18]),
        ("object.support", "A client that takes large objects says so", [Scr.LPro16]),
        ("object.whole", "An object that does not come whole is refused, and nothing of it kept", [Scr.LPro19]),
        ("object.size", "No object is larger than the peer takes", [Scr.LPro20]),
        ("authentication.challenge", "Credentials and challenges are complete, and nothing is carried out before they are met", [Scr.LPro25]),
        ("authentication.repeat", "Package 1 comes again after a challenge", [Scr.LPro26]),
        ("authentication.scheme", "A challenge is answered with the scheme that it asks for", [Scr.LSec08]),
        ("authentication.digest", "A digest names the user that it is made for", [Scr.LSec02]),
        ("authentication.hmac", "HMAC stands on every message once it is used", [Scr.LSec05]),
        ("notification.genuine", "Only a genuine notification brings a session about, which begins as the server's", [Scr.LNoti01]),
        ("session.alive", "A message that need not be understood leaves a client that opens its next session", [Scr.LPro28]),
        ("tree.properties", "The properties of every node can be read", [Scr.LTnd02]),
        ("tree.unsupported", "A property that is not supported is refused, and so is a command that it does not take", [Scr.LTnd04]),
        ("tree.lists", "A list of a sub-tree names the nodes below its start", [Scr.LTnd09]),
        ("tree.children", "An interior node lists its children", [Scr.LTnd08]),
    ];

    // What is asked of both sides has one case id: a run is judged for one of them.
    private static readonly (string Aspect, string Title, string[] Scr)[] ServerTable =
    [
        ("message.form", "Every body is a well-formed DM message under its own label", [Scr.LRep01S]),
        ("message.versions", "Every message names DM 1.2", [Scr.LPro02S]),
        ("message.header", "Every message names its session, message, sender and recipient", [Scr.LPro03S]),
        ("message.size", "No message is longer than the peer takes", [Scr.LRep10S]),
        ("command.status", "Every command is answered with a Status that names it", [Scr.LPro04S]),
        ("command.elements", "No command carries credentials or elements that DM does not use", [Scr.LRep12S]),
        ("command.sender", "Each side sends only the commands that are its own", [Scr.LPro15S]),
        ("alert.type", "A Generic Alert is answered by whether its type is known", [Scr.LPro21S]),
        ("package.reply", "Every message of the client is answered", [Scr.LPro12S]),
        ("package.server-final", "The server's package ends in the message that says all", [Scr.LPro07S]),
        ("package.rest", "The rest of the client's package is asked for, and nothing else", [Scr.LPro09S]),
        ("package.abort", "An abort ends its package", [Scr.LPro13S]),
        ("authentication.challenge", "A challenge is complete, and nothing is carried out before it is met", [Scr.LPro25S]),
        ("object.chunks", "Large objects are sent chunk by chunk", [Scr.LPro18S]),
        ("object.size", "No object is larger than the peer takes", [Scr.LPro20S]),
        ("alert.event", "A client event is answered by whether it can be processed", [Scr.LRep15S]),
        ("command.frame", "Commands name their nodes and hold what belongs into them", [Scr.LRep03S]),
        ("authentication.nonce", "A digest by an old nonce is challenged once more with a fresh one", [Scr.LSec07S]),
        ("authentication.device", "Only a device that has proved itself is commanded", [Scr.LSec01S]),
        ("authentication.hmac", "HMAC stands on every message once it is used", [Scr.LSec05S]),
        ("tree.address", "Every command names its nodes by URIs of the tree", [Scr.LTnd01S]),
    ];

    private static readonly Lazy<IReadOnlyList<Case>> ClientCases = new(() => Make(Table));
    private static readonly Lazy<IReadOnlyList<Case>> ServerCases = new(() => Make(ServerTable));

    /// <summary>The cases, in the order of the table.</summary>
    /// <param name="role">What is under test.</param>
    public static IReadOnlyList<Case> For(Side role) => role == Side.Client ? ClientCases.Value : ServerCases.Value;

    private static Case[] Make((string Aspect, string Title, string[] Scr)[] table) =>
        [.. table.Select(row => CaseTable.Make($"dm.{row.Aspect}", row.Title, row.Scr, ["dm"]))];
}

using Fumo.Catalogue;

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
        ("alert.generic", "A Generic Alert has an item with type and data", [Scr.LPro21]),
        ("package.first", "Every session begins with an alert and the DevInfo", [Scr.LPro01]),
        ("package.final", "No package ends before the one that it answers", [Scr.LPro07]),
        ("package.next", "The next message of an unfinished package is asked for", [Scr.LPro08]),
        ("package.end", "The client is silent when the server has said all", [Scr.LPro11]),
        ("package.abort", "An abort ends its package", [Scr.LPro13]),
        ("object.chunks", "Large objects are taken and sent chunk by chunk", [Scr.LPro18]),
        ("object.size", "No object is larger than the peer takes", [Scr.LPro20]),
        ("authentication.challenge", "Credentials and challenges are complete, and nothing is carried out before they are met", [Scr.LPro25]),
        ("authentication.repeat", "Package 1 comes again after a challenge", [Scr.LPro26]),
        ("authentication.scheme", "A challenge is answered with the scheme that it asks for", [Scr.LSec08]),
        ("authentication.hmac", "HMAC stands on every message once it is used", [Scr.LSec05]),
        ("tree.properties", "The properties of every node can be read", [Scr.LTnd02]),
        ("tree.children", "An interior node lists its children", [Scr.LTnd08]),
    ];

    private static readonly Lazy<IReadOnlyList<Case>> Cases = new(() =>
        [.. Table.Select(row => CaseTable.Make($"dm.{row.Aspect}", row.Title, row.Scr, ["dm"]))]);

    /// <summary>The cases, in the order of the table.</summary>
    public static IReadOnlyList<Case> All => Cases.Value;
}

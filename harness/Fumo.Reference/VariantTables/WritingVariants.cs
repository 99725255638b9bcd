using Fumo.Dm;
using Fumo.Session;
using Fumo.Wbxml;

namespace Fumo.Reference;

/// <summary>How the same message is written down: XML and WBXML as other codecs write them, HTTP as other stacks send it.</summary>
internal static class WritingVariants
{
    // What is written down at greater length still fits the server's MaxMsgSize.
    private const int WrittenShort = 1100;
    private static readonly BehaviourSetup Binary = new() { Encoding = "wbxml" };

    public static IEnumerable<Func<DeviceVariant>> All =>
    [
        () => Form("A58", "writes prefixes before all names", XmlForms.Prefixed),
        () => Form("A58b", "writes text in CDATA sections", XmlForms.InCData),
        () => Form("A58c", "writes text in pieces, comments in the middle", XmlForms.InPieces),
        () => Form("A58d", "indents its messages", XmlForms.Indented),
        () => Form("A58e", "writes letters as character references", XmlForms.InReferences),
        () => Form("A58f", "begins its messages with a byte order mark", XmlForms.Marked),
        () => Form("A58g", "writes empty elements as a pair of tags", OtherForm.Of(new DmWriteOptions { HasEmptyPairs = true })),
        () => Form("A58h", "writes a document type, and no declaration", OtherForm.Of(new DmWriteOptions
        {
            HasDeclaration = false, DocumentType = "<!DOCTYPE SyncML PUBLIC \"-//SYNCML//DTD SyncML 1.2//EN\" \"http://www.openmobilealliance.org/tech/DTD/OMA-TS-SyncML_RepPro_DTD-V1_2.dtd\">",
        })),
        () => Form("A58i", "writes WBXML", request => request, Binary),
        () => Form("A58j", "writes text in WBXML as opaque octets", OtherForm.Of(new DmWriteOptions { HasOpaqueText = true }), Binary),
        () => Form("A58k", "writes WBXML of version 1.1", OtherForm.Of(new DmWriteOptions { Header = new WbxmlHeader { Version = 1 } }), Binary),
        () => Form("A58l", "writes WBXML of version 1.3", OtherForm.Of(new DmWriteOptions { Header = new WbxmlHeader { Version = 3 } }), Binary),
        () => Form("A58m", "names the public identifier of its WBXML in the string table", OtherForm.Of(new DmWriteOptions { Header = WbxmlHeader.WithText("-//SYNCML//DTD SyncML 1.2//EN") }), Binary),
        () => Form("P09", "writes Type before Format in Meta, as the DM protocol's own example has it", XmlForms.TypeFirst),
        () => Form("P09b", "writes a comment and a processing instruction behind the root", XmlForms.Followed),
        () => Http("P05", "tells the character set of its messages", OtherRequestsOfHttp.Header("Content-Type", type => type is null ? null : $"{type}; charset=UTF-8")),
        () => Http("P05b", "writes its media type in capitals", OtherRequestsOfHttp.Header("Content-Type", type => type?.ToUpperInvariant())),
        () => Http("P05c", "tells what it accepts by */*", OtherRequestsOfHttp.Header("Accept", _ => "*/*")),
        () => Http("P05d", "tells its profile in a long User-Agent", OtherRequestsOfHttp.Header("User-Agent", _ => "Acme DM (1.2; rv:3) \"quoted\" Profile/MIDP-2.0")),
    ];

    private static OtherRequestsOfHttp Form(string id, string title, Func<WebRequest, WebRequest> change, BehaviourSetup? setup = null) =>
        new(id, title, "FUMO-C-011", change) { Settles = Aspects.Writing | Aspects.Sizes, Setup = setup ?? BehaviourSetup.Usual, Longest = WrittenShort };

    private static OtherRequestsOfHttp Http(string id, string title, Func<WebRequest, WebRequest> change) =>
        new(id, title, "FUMO-C-011", change) { Settles = Aspects.Http };
}

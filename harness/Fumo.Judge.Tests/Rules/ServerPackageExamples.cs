using Fumo.Dm;
using Fumo.Record;

namespace Fumo.Judge.Tests;

/// <summary>Transcripts for the rules on packages of a server.</summary>
public static class ServerPackageExamples
{
    public static IEnumerable<RuleExample> All => [.. Formats, .. Chunks, .. Limits, .. Fetches];

    private static Asked Package(string data, string? format = "b64", string? size = null, bool hasMoreData = false, string code = "200") => new(
        new Replace
        {
            Items =
            [
                new Item
                {
                    Target = Location.Of(Asked.Uri("Update/PkgData")), Data = DataValue.OfText(data), HasMoreData = hasMoreData,
                    Meta = format is null && size is null ? null : new Meta { Format = format, Size = size },
                },
            ],
        },
        code);

    private static Asked First(string? size = "8") => Package("b2N0", size: size, hasMoreData: true, code: "213");

    // Both chunks in one session, each answered before the next.
    private static void Sent(TranscriptBuilder b, Asked first, Asked second, params Asked[] between)
    {
        b.Serve().Open().Client(Alert.Of(AlertCode.ClientInitiatedManagement), TranscriptBuilder.DevInfo())
            .Server(false, header => header, [TranscriptBuilder.Answer("1", "Alert", "200"), TranscriptBuilder.Answer("2", "Replace", "200"), first.Command with { CmdId = "10" }])
            .Client(TranscriptBuilder.Answer("10", "Replace", first.Code!), Alert.Of(AlertCode.NextMessage))
            .Server([TranscriptBuilder.Answer("3", "Alert", "200", "2"), .. between.Select(asked => asked.Command with { CmdId = "9" }), second.Command with { CmdId = "10" }])
            .Client(TranscriptBuilder.Answer("10", "Replace", second.Code!, "2")).Server();
    }

    private static IEnumerable<RuleExample> Formats =>
    [
        new(ServerPackageRules.IsEncodedAsItsMessageAsks, "holds", "base64", b => b.Serve().Session(Package("b2N0ZXRz"))),
        new(ServerPackageRules.IsEncodedAsItsMessageAsks, "holds", "base64 in two chunks", b => Sent(b, First(), Package("ZXRz", null))),
        new(ServerPackageRules.IsEncodedAsItsMessageAsks, "holds", "raw in WBXML", b => Wbxml(b, "bin")),
        new(ServerPackageRules.IsEncodedAsItsMessageAsks, "remark", "base64 as raw in WBXML", b => Wbxml(b, "bin", new string('A', 64))),
        new(ServerPackageRules.IsEncodedAsItsMessageAsks, "fail", "text in WBXML", b => Wbxml(b, "chr")),
        new(ServerPackageRules.IsEncodedAsItsMessageAsks, "fail", "no Format", b => b.Serve().Session(Package("b2N0ZXRz", null))),
        new(ServerPackageRules.IsEncodedAsItsMessageAsks, "fail", "raw in XML", b => b.Serve().Session(Package("octets", "bin"))),
        new(ServerPackageRules.IsEncodedAsItsMessageAsks, "fail", "no base64 under b64", b => b.Serve().Session(Package("no base64!"))),
        new(ServerPackageRules.IsEncodedAsItsMessageAsks, "silent", "an empty value", b => b.Serve().Session(Package(""))),
    ];

    private static IEnumerable<RuleExample> Chunks =>
    [
        new(ServerPackageRules.ComesInChunksThatAddUp, "holds", "two", b => Sent(b, First(), Package("ZXRz", null))),
        new(ServerPackageRules.ComesInChunksThatAddUp, "holds", "sized as the package is", b => Sent(b, First("6"), Package("ZXRz", null))),
        new(ServerPackageRules.ComesInChunksThatAddUp, "holds", "given up when the device refused the first", b => b.Serve().Session(Package("b2N0", size: "8", hasMoreData: true, code: "420"))),
        new(ServerPackageRules.ComesInChunksThatAddUp, "fail", "no Size", b => Sent(b, First(null), Package("ZXRz", null))),
        new(ServerPackageRules.ComesInChunksThatAddUp, "fail", "a second Size", b => Sent(b, First(), Package("ZXRz", null, "8"))),
        new(ServerPackageRules.ComesInChunksThatAddUp, "fail", "another Size", b => Sent(b, First("9"), Package("ZXRz", null))),
        new(ServerPackageRules.ComesInChunksThatAddUp, "fail", "a command between", b => Sent(b, First(), Package("ZXRz", null), Asked.State("10"))),
        new(ServerPackageRules.ComesInChunksThatAddUp, "fail", "Exec before the last", b => b.Serve().Session(First()).Session(Asked.Exec("Update"))),
        new(ServerPackageRules.ComesInChunksThatAddUp, "silent", "in one piece", b => b.Serve().Session(Package("b2N0ZXRz"))),
    ];

    private static IEnumerable<RuleExample> Limits =>
    [
        new(ServerPackageRules.FitsTheDevice, "holds", "small enough", b => Limited(b, 5000, 100).Session(Package("b2N0ZXRz"))),
        new(ServerPackageRules.FitsTheDevice, "holds", "small enough when decoded", b => Limited(b, null, 6).Session(Package("b2N0ZXRz"))),
        new(ServerPackageRules.FitsTheDevice, "fail", "the message is too long", b => Limited(b, 300, null).Session(Package("b2N0ZXRz"))),
        new(ServerPackageRules.FitsTheDevice, "fail", "the package is too large", b => Limited(b, null, 4).Session(Package("b2N0ZXRz"))),
        new(ServerPackageRules.FitsTheDevice, "silent", "no limits", b => b.Serve().Session(Package("b2N0ZXRz"))),
    ];

    private static IEnumerable<RuleExample> Fetches =>
    [
        new(ServerPackageRules.CanBeFetched, "holds", "whole", b => Fetched(b, entry => entry)),
        new(ServerPackageRules.CanBeFetched, "remark", "404", b => Fetched(b, entry => entry with { HttpStatus = 404 })),
        new(ServerPackageRules.CanBeFetched, "remark", "no answer", b => Fetched(b, entry => entry with { HttpStatus = null, Cause = "no connection" })),
        new(ServerPackageRules.CanBeFetched, "remark", "cut off", b => Fetched(b, entry => entry with { IsComplete = false })),
        new(ServerPackageRules.CanBeFetched, "remark", "empty", b => Fetched(b, entry => entry with { Length = 0 })),
        new(ServerPackageRules.CanBeFetched, "remark", "a web page", b => Fetched(b, entry => entry with { ContentType = "text/html; charset=utf-8" })),
        new(ServerPackageRules.CanBeFetched, "remark", "no type", b => Fetched(b, entry => entry with { ContentType = null })),
        new(ServerPackageRules.CanBeFetched, "silent", "not fetched", b => b.Serve()),
    ];

    private static TranscriptBuilder Limited(TranscriptBuilder b, int? message, int? data) => b.Serve()
        .Note(new PlayedDeviceEntry { Device = b.Device, Roots = [Asked.Root], Nodes = ["Update/PkgData"], Encoding = "xml", MaxMsgSize = message, MaxObjSize = data });

    private static void Fetched(TranscriptBuilder b, Func<FetchEntry, FetchEntry> change) => b.Serve().Note(change(new FetchEntry
    {
        Device = b.Device, Node = Asked.Uri("Download/PkgURL"), Url = "http://h/p", HttpStatus = 200, ContentType = "application/octet-stream", Length = 10, IsComplete = true,
    }));

    private static void Wbxml(TranscriptBuilder b, string format, string data = "octets")
    {
        b.Serve().Session(Package(data, format));
        b.ChangeAll(entry => entry with { Body = DmCodec.Write(DmCodec.Read(entry.Body).Document!.Message, DmEncoding.Wbxml) });
    }
}

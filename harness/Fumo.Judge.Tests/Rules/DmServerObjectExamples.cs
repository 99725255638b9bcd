using Fumo.Dm;

namespace Fumo.Judge.Tests;

/// <summary>Transcripts for the rules on large objects of a server.</summary>
public static class DmServerObjectExamples
{
    private static readonly Alert Begin = Alert.Of(AlertCode.ClientInitiatedManagement);

    private static readonly Get Other = new() { CmdId = "20", Items = [Item.To("./DevInfo/Man")] };

    public static IEnumerable<RuleExample> All =>
    [
        .. Sequence,
        new(DmServerObjectRules.TellsTheSizeOnce, "holds", "with the first", b => Sending(b, [Chunk("abc", "6"), Chunk("def")])),
        new(DmServerObjectRules.TellsTheSizeOnce, "holds", "the size behind its base64", b => Sending(b, [Chunk("b2N0", "6", format: "b64"), Chunk("b2N0", format: "b64")])),
        new(DmServerObjectRules.TellsTheSizeOnce, "holds", "the device had no room for more", b => Sending(b, [Chunk("abc", "9"), Chunk("abc", "9")], code: "420")),
        new(DmServerObjectRules.TellsTheSizeOnce, "fail", "none", b => Sending(b, [Chunk("abc"), Chunk("def")])),
        new(DmServerObjectRules.TellsTheSizeOnce, "fail", "twice", b => Sending(b, [Chunk("abc", "6"), Chunk("def", "6")])),
        new(DmServerObjectRules.TellsTheSizeOnce, "fail", "too much", b => Sending(b, [Chunk("abc", "9"), Chunk("def")])),
        new(DmServerObjectRules.TellsTheSizeOnce, "silent", "in one piece", b => b.Serve().Session(Asked.Replace("Update/PkgData", "abc"))),
        new(DmServerObjectRules.RepeatsTheMeta, "holds", "each time", b => Sending(b, [Chunk("abc", "6", format: "b64"), Chunk("def", format: "b64")])),
        new(DmServerObjectRules.RepeatsTheMeta, "warning", "only at first", b => Sending(b, [Chunk("abc", "6", format: "b64"), Chunk("def")])),
        new(DmServerObjectRules.RepeatsTheMeta, "silent", "in one piece", b => b.Serve().Session(Asked.Replace("Update/PkgData", "abc"))),
        new(DmServerObjectRules.FitsMaxObjSize, "holds", "just", b => Narrow(b, "abcdef")),
        new(DmServerObjectRules.FitsMaxObjSize, "fail", "one octet more", b => Narrow(b, "abcdefg")),
        new(DmServerObjectRules.FitsMaxObjSize, "silent", "no limit", b => b.Serve().Session(Asked.Replace("Update/PkgData", "abc"))),
    ];

    private static IEnumerable<RuleExample> Sequence =>
    [
        new(DmServerObjectRules.SendsChunksInOneGo, "holds", "three chunks", b => Sending(b, [Chunk("abc", "9"), Chunk("def"), Chunk("ghi")])),
        new(DmServerObjectRules.SendsChunksInOneGo, "holds", "the device refuses the first, and something else follows", b => Sending(b, [Chunk("abc", "9")], code: "413", open: true).Server(Other)),
        new(DmServerObjectRules.SendsChunksInOneGo, "holds", "begun again after 424", b => Sending(Sending(b, [Chunk("abc", "6"), Chunk("de")], code: "424", open: true), [Chunk("abc", "6"), Chunk("def")], isBegun: true)),
        new(DmServerObjectRules.SendsChunksInOneGo, "holds", "the server aborts", b => Sending(b, [Chunk("abc", "9")], open: true).Server(Alert.Of(AlertCode.SessionAbort))),
        new(DmServerObjectRules.SendsChunksInOneGo, "holds", "the client went away", b => Sending(b, [Chunk("abc", "9")], open: true)),
        new(DmServerObjectRules.SendsChunksInOneGo, "fail", "the next message brings something else", b => Sending(b, [Chunk("abc", "9")], open: true).Server(Other)),
        new(DmServerObjectRules.SendsChunksInOneGo, "fail", "the next message brings nothing", b => Sending(b, [Chunk("abc", "9")], open: true).Server()),
        new(DmServerObjectRules.SendsChunksInOneGo, "fail", "a command behind a chunk", b => Sending(b, [Chunk("abc", "9"), Chunk("def"), Chunk("ghi")], behind: Other)),
        new(DmServerObjectRules.SendsChunksInOneGo, "fail", "Final with a chunk", b => Sending(b, [Chunk("abc", "6"), Chunk("def")], isFinal: true)),
        new(DmServerObjectRules.SendsChunksInOneGo, "fail", "a first chunk without MoreData", b => b.Serve().Open().Client(Begin)
            .Server(Written(Chunk("abc", "6"), false)).Client(TranscriptBuilder.Answer("10", "Replace", "200")).Server(Written(Chunk("def"), false))),
        new(DmServerObjectRules.SendsChunksInOneGo, "fail", "MoreData with all that there is", b => b.Serve().Open().Client(Begin).Server(false, header => header, Written(Chunk("abc", "3"), true))),
        new(DmServerObjectRules.SendsChunksInOneGo, "silent", "in one piece", b => b.Serve().Session(Asked.Replace("Update/PkgData", "abc", size: "3"))),
    ];

    private static Item Chunk(string text, string? size = null, string? format = null) => new()
    {
        Target = Location.Of("./FUMO/Pkg1/Update/PkgData"),
        Meta = size is null && format is null ? null : new Meta { Size = size, Format = format },
        Data = DataValue.OfText(text),
    };

    private static Replace Written(Item item, bool hasMore) => new() { CmdId = "10", Items = [item with { HasMoreData = hasMore }] };

    // The last chunk is the last of the object, unless more is to follow.
    private static TranscriptBuilder Sending(
        TranscriptBuilder b, Item[] chunks, string code = "213", Command? behind = null, bool isFinal = false, bool open = false, bool isBegun = false)
    {
        _ = isBegun ? b : b.Serve().Open().Client(Begin);
        for (int i = 0; i < chunks.Length; i++)
        {
            bool hasMore = i < chunks.Length - 1 || (open && chunks.Length == 1);
            b.Server(!hasMore || isFinal, header => header, [Written(chunks[i], hasMore), .. hasMore && behind is not null ? [behind] : Array.Empty<Command>()]);
            b.Client(!hasMore, header => header, TranscriptBuilder.Answer("10", "Replace", hasMore && code is not ("413" or "420") ? "213" : code == "213" ? "200" : code, $"{ServerMessages(b)}"), Alert.Of(AlertCode.NextMessage));
        }

        return b;
    }

    private static int ServerMessages(TranscriptBuilder b) => b.Entries.OfType<Record.MessageEntry>().Count(entry => entry.From == Record.Side.Server);

    private static void Narrow(TranscriptBuilder b, string text) => b.Serve().Open()
        .Client(true, header => header with { Meta = new Meta { MaxObjSize = "6" } }, Begin).Server(Written(Chunk(text), false));
}

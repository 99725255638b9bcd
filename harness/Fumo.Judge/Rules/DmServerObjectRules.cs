using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>Large objects of a server (DM protocol, large objects).</summary>
public static class DmServerObjectRules
{
    /// <summary>The chunks of an object follow one another: MoreData on all but the last, nothing between them, Final with the last.</summary>
    [Spec(Document.Dm, "PRO 2.2", Scr.LPro18S, Title = "The chunks of an object follow one another: MoreData on all but the last, nothing between them, Final with the last.")]
    public static readonly Rule SendsChunksInOneGo = Rule.Must(
        "dm.server-chunk",
        given: DmServerObjectChecks.Chunked,
        then: DmServerObjectChecks.Sequence);

    /// <summary>The first chunk of an object tells its size, no other does, and the chunks add up to it.</summary>
    [Spec(Document.Dm, "PRO 2.2", Scr.LPro18S, Title = "The first chunk of an object tells its size, no other does, and the chunks add up to it.")]
    public static readonly Rule TellsTheSizeOnce = Rule.Must(
        "dm.server-chunk-size",
        given: DmServerObjectChecks.Chunked,
        then: DmServerObjectChecks.Size);

    /// <summary>Each chunk repeats the Format and Type of the object.</summary>
    [Spec(Document.Dm, "PRO 2.2", Scr.LPro18S, Title = "Each chunk repeats the Format and Type of the object.")]
    public static readonly Rule RepeatsTheMeta = Rule.Should(
        "dm.server-chunk-meta",
        given: run => DmServerObjectChecks.Chunked(run).Where(sent => sent.Chunks.Count > 1),
        then: DmServerObjectChecks.Meta);

    /// <summary>No object is larger than the MaxObjSize of the device.</summary>
    [Spec(Document.Dm, "PRO 2.2", Scr.LPro20S, Title = "No object is larger than the MaxObjSize of the device.")]
    public static readonly Rule FitsMaxObjSize = Rule.Must(
        "dm.server-object-size",
        given: run => SentObjectReader.Of(run).Where(sent => sent.First.Item.Data is not null && DmMessageChecks.MaxObjSize(sent.First.Message) is not null),
        then: DmServerObjectChecks.MaxObjSize);
}

using Fumo.Catalogue;
using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>Large objects and their sizes (DM protocol, large objects).</summary>
public static class DmObjectRules
{
    /// <summary>A chunk that is not the last is taken with 213, or refused.</summary>
    [Spec(Document.Dm, "PRO 2.2", Scr.LPro18, Title = "A chunk that is not the last is taken with 213, or refused.")]
    public static readonly Rule TakesChunksWith213 = Rule.Must(
        "dm.chunk",
        given: run => run.Commands.Where(sent => !sent.Message.Entry.IsFromImplementation && sent.Code is not null && sent.Items.Any(item => item.HasMoreData) && !DmObjectChecks.IsDenied(run, sent.Message)),
        then: sent => sent.Code is 213 or >= 300
            ? null
            : Expect.Not("A chunk of a large object that goes on was answered with another code than 213; keep it until the last one is there.", "213", $"{sent.Code}") with { At = sent.LastStatus!.At });

    /// <summary>A client that takes large objects says so.</summary>
    [Spec(Document.Dm, "PRO 2.2", Scr.LPro16, Title = "A client that takes large objects says so.")]
    public static readonly Rule TellsThatItTakesLargeObjects = Rule.Must(
        "dm.large-object",
        given: run => run.Commands.Where(sent => !sent.Message.Entry.IsFromImplementation && sent.Code == 213 && sent.Items.Any(item => item.HasMoreData) && DmObjectChecks.LargeObjects(run, sent.Message) is not null),
        then: (run, sent) => DmObjectChecks.IsDenied(run, sent.Message)
            ? Expect.Not("A chunk of a large object was taken with 213, but ./DevDetail/LrgObj says that the client takes no large objects; let it say true.", "'true'", Expect.Quote(DmObjectChecks.LargeObjects(run, sent.Message))) with { At = sent.LastStatus!.At }
            : null);

    /// <summary>An object whose chunks do not add up to its Size is refused with 424.</summary>
    [Spec(Document.Dm, "PRO 2.2", Scr.LPro19, Title = "An object whose chunks do not add up to its Size is refused with 424.")]
    public static readonly Rule RefusesWhatDoesNotAddUp = Rule.Must(
        "dm.chunk-sum",
        given: DmObjectChecks.Mismatched,
        then: DmObjectChecks.Sum);

    /// <summary>An object that another command breaks off is told of by Alert 1225.</summary>
    [Spec(Document.Dm, "PRO 2.2", Scr.LPro19, Title = "An object that another command breaks off is told of by Alert 1225.")]
    public static readonly Rule TellsOfABrokenOffObject = Rule.Must(
        "dm.chunk-broken",
        given: DmObjectChecks.BrokenOff,
        then: DmObjectChecks.TellsOfTheBreak);

    /// <summary>Nothing is kept of an object that did not come whole.</summary>
    [Spec(Document.Dm, "PRO 2.2", Scr.LPro19, Title = "Nothing is kept of an object that did not come whole.")]
    public static readonly Rule KeepsNothingOfAPart = Rule.Must(
        "dm.chunk-commit",
        given: DmObjectChecks.Unfinished,
        then: DmObjectChecks.NothingKept);

    /// <summary>Who sends an object in chunks tells its size with the first, and only there.</summary>
    [Spec(Document.Dm, "PRO 2.2", Scr.LPro18, Title = "Who sends an object in chunks tells its size with the first, and only there.")]
    public static readonly Rule AnnouncesTheSizeOnce = Rule.Must(
        "dm.chunk-size",
        given: run => DmCommandChecks.ReturnedItems(run).Where(returned => returned.Item.HasMoreData || Before(returned) is not null),
        then: Size);

    /// <summary>No object is larger than the MaxObjSize of its recipient.</summary>
    [Spec(Document.Dm, "PRO 2.2", Scr.LPro20, Title = "No object is larger than the MaxObjSize of its recipient.")]
    public static readonly Rule FitsMaxObjSize = Rule.Must(
        "dm.object-size",
        given: run => DmCommandChecks.ReturnedItems(run).Where(returned => returned.Item.Data is not null && DmMessageChecks.MaxObjSize(returned.Results.Message) is not null),
        then: returned => SizeOf(returned) <= DmMessageChecks.MaxObjSize(returned.Results.Message)
            ? null
            : Expect.Not("An object is larger than the MaxObjSize that the other side told; answer such a Get with 413.", $"at most {DmMessageChecks.MaxObjSize(returned.Results.Message)} octets", $"{SizeOf(returned)} octets"));

    private static int SizeOf(ReturnedItem returned) =>
        int.TryParse(returned.Item.Meta?.Size ?? returned.Results.Element.Meta?.Size, out int size) ? size : returned.Item.Data!.Value.Length;

    private static Deviation? Size(ReturnedItem returned)
    {
        bool isFirst = Before(returned) is null;
        bool hasSize = (returned.Item.Meta?.Size ?? returned.Results.Element.Meta?.Size) is not null;
        return isFirst == hasSize
            ? null
            : isFirst
                ? Expect.Not("The first chunk of an object does not tell its Size.", "Meta/Size", Expect.None)
                : Expect.Not("A later chunk of an object tells a Size; it belongs to the first only.", "no Meta/Size", "Meta/Size");
    }

    // The chunk of the same node in the message before.
    private static Item? Before(ReturnedItem returned) =>
        returned.Results.Message.Session!.From(returned.Results.Message.Entry.From)
            .LastOrDefault(message => message.Number < returned.Results.Message.Number)?
            .Commands.OfType<Results>().SelectMany(results => results.Items)
            .LastOrDefault(item => item.HasMoreData && NodeUri.Of(item.Source?.LocUri) is { } source && source.Names(returned.Source));
}

using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>What the rules on a server's large objects look at.</summary>
internal static class DmServerObjectChecks
{
    internal static IEnumerable<SentObject> Chunked(RunView run) => SentObjectReader.Of(run).Where(one => one.IsChunked);

    internal static Deviation? Sequence(SentObject sent)
    {
        SentChunk[] before = [.. sent.Chunks.SkipLast(1)];
        if (before.FirstOrDefault(chunk => !chunk.Item.HasMoreData) is { } silent)
        {
            return Expect.Not($"A chunk of {silent.Uri} that is not the last has no MoreData.", "MoreData", Expect.None) with { At = silent.At };
        }

        if (sent.Last.Item.HasMoreData && !sent.IsRefused && sent.Size is { } size && (size == sent.Transported || size == sent.Decoded))
        {
            return Expect.Not($"The last chunk of {sent.Last.Uri} has MoreData.", "no MoreData", "MoreData") with { At = sent.Last.At };
        }

        if (sent.BrokenBy is { } broken)
        {
            string came = DmServerChecks.FirstCommand(broken)?.Name ?? "no chunk";
            return Expect.Not($"After a chunk of {sent.Last.Uri} with MoreData the next message does not bring the next chunk.", "the next chunk", came) with { At = broken.At };
        }

        return sent.Chunks.Select(chunk => Apart(sent, chunk)).FirstOrDefault(found => found is not null);
    }

    internal static Deviation? Size(SentObject sent)
    {
        if (sent.Size is not { } size)
        {
            return Expect.Not($"The first chunk of {sent.First.Uri} does not tell the size of the whole.", "Meta/Size", Expect.Quote(sent.First.Of(meta => meta.Size)));
        }

        if (sent.Chunks.Skip(1).FirstOrDefault(chunk => chunk.Of(meta => meta.Size) is not null) is { } again)
        {
            return Expect.Not($"A later chunk of {again.Uri} tells a Size; it belongs to the first only.", "no Meta/Size", "Meta/Size") with { At = again.At };
        }

        bool isWhole = !sent.Last.Item.HasMoreData;
        return (isWhole ? size == sent.Transported || size == sent.Decoded : size > sent.Transported || sent.Decoded <= size)
            ? null
            : Expect.Not($"The chunks of {sent.First.Uri} do not add up to its Size.", $"{size} octets", $"{sent.Transported} octets") with { At = sent.Last.At };
    }

    internal static Deviation? Meta(SentObject sent) =>
        sent.Chunks.Skip(1).FirstOrDefault(chunk => Kind(chunk) != Kind(sent.First)) is { } other
            ? Expect.Not($"A later chunk of {other.Uri} does not repeat the Format and Type of the first.", Kind(sent.First), Kind(other)) with { At = other.At }
            : null;

    internal static Deviation? MaxObjSize(SentObject sent)
    {
        int? most = DmMessageChecks.MaxObjSize(sent.First.Message);

        // The size may be meant as carried or as the object has it: what fits either way is right.
        int size = Math.Min(Math.Max(sent.Transported, sent.IsChunked ? sent.Size ?? 0 : 0), sent.Decoded ?? int.MaxValue);
        return size <= most
            ? null
            : Expect.Not($"The object for {sent.First.Uri} is larger than the device's MaxObjSize.", $"at most {most} octets", $"{size} octets");
    }

    private static string Kind(SentChunk chunk) => $"Format {Expect.Quote(chunk.Of(meta => meta.Format)?.Trim())}, Type {Expect.Quote(chunk.Of(meta => meta.Type)?.Trim())}";

    // Behind a chunk that goes on nothing more may stand, before one that went on nothing but what answers the device.
    private static Deviation? Apart(SentObject sent, SentChunk chunk)
    {
        Command[] all = [.. DmServerCommandChecks.Flat(chunk.Message)];
        int at = Array.FindIndex(all, command => ReferenceEquals(command, chunk.Command));
        Command? other = (chunk.Item.HasMoreData ? all.Skip(at + 1).FirstOrDefault(IsOther) : null) ?? (chunk == sent.First ? null : all.Take(at).FirstOrDefault(IsOther));
        return other is not null || (chunk.Command.Items.Count > 1 && chunk != sent.First)
            ? Expect.Not($"Something else stands between the chunks of {chunk.Uri}.", "nothing but Status", other?.Name ?? "another item") with { At = chunk.Message.PlaceOf(other ?? chunk.Command) }
            : chunk.Item.HasMoreData && chunk.Message.IsFinal
                ? Expect.Not($"A message has Final though the object for {chunk.Uri} goes on in the next.", "no Final", "Final") with { At = chunk.At }
                : null;
    }

    private static bool IsOther(Command command) => command is not (Status or Group or Alert { Code: AlertCode.NextMessage });
}

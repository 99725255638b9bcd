using Fumo.Dm;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>What the rules on packages of a server look at.</summary>
internal static class ServerPackageChecks
{
    /// <summary>What the server under test wrote on PkgData; an empty value is no package.</summary>
    internal static IEnumerable<Delivery> Delivered(RunView run) =>
        run.Deliveries.Where(delivery => delivery.Last.Command.Message.Entry.IsFromImplementation && delivery.Chunks.Any(chunk => chunk.Item.Data is { IsEmpty: false }));

    internal static IEnumerable<Fetched> Fetched(RunView run) => run.Entries.OfType<FetchEntry>().Select(entry => new Fetched(entry));

    internal static Deviation? Format(Delivery delivery)
    {
        NodeWrite first = delivery.Chunks[0];
        bool isWbxml = first.Command.Message.Result?.Document?.Encoding == DmEncoding.Wbxml;
        string? format = MetaOf(first, meta => meta.Format)?.Trim();
        string expected = isWbxml ? "'bin' with the octets, or 'b64'" : "'b64'";
        if (format != "b64")
        {
            return isWbxml && format == "bin"
                ? IsBase64(delivery)
                    ? Expect.Noted("The package is sent as raw octets, but they look like base64; either is right, under its own Format.", "'b64' for base64", "'bin'") with { At = first.Command.At }
                    : null
                : Expect.Not("The package is sent under another Format than its message can carry it in.", expected, Expect.Quote(format)) with { At = first.Command.At };
        }

        return delivery.IsWhole && Decoded(delivery) is null
            ? Expect.Not("The package is announced as base64, but cannot be decoded.", "base64", "other text") with { At = first.Command.At }
            : null;
    }

    internal static Deviation? Chunks(RunView run, Delivery delivery)
    {
        NodeWrite first = delivery.Chunks[0];
        if (!int.TryParse(MetaOf(first, meta => meta.Size)?.Trim(), out int size))
        {
            return Expect.Not("The first chunk of the package does not tell the size of the whole.", "Meta/Size", Expect.Quote(MetaOf(first, meta => meta.Size))) with { At = first.Command.At };
        }

        if (delivery.Chunks.Skip(1).FirstOrDefault(chunk => MetaOf(chunk, meta => meta.Size) is not null) is { } again)
        {
            return Expect.Not("A later chunk of the package tells a Size; it belongs to the first only.", "no Meta/Size", "Meta/Size") with { At = again.Command.At };
        }

        if (delivery.Chunks.FirstOrDefault(chunk => IsInterrupted(delivery, chunk)) is { } mixed)
        {
            return Expect.Not("Another command stands between the chunks of the package.", "nothing but Status", "a command") with { At = mixed.Command.At };
        }

        return !delivery.IsWhole ? Cut(run, delivery)
            : size == Transported(delivery) || size == Decoded(delivery)
                ? null
                : Expect.Not("The chunks of the package do not add up to its Size.", $"{size} octets", $"{Transported(delivery)} octets") with { At = delivery.Last.Command.At };
    }

    internal static bool HasLimits(RunView run, Delivery delivery) =>
        MaxObjSize(run, delivery) is not null || delivery.Chunks.Any(chunk => MaxMsgSize(run, chunk) is not null);

    internal static Deviation? Limits(RunView run, Delivery delivery)
    {
        if (delivery.Chunks.FirstOrDefault(chunk => chunk.Command.Message.Entry.Length > MaxMsgSize(run, chunk)) is { } over)
        {
            return Expect.Not(
                "A message with the package is longer than the device takes; send the package in chunks.",
                $"at most {MaxMsgSize(run, over)} octets", $"{over.Command.Message.Entry.Length} octets") with { At = over.Command.At };
        }

        // The size may be meant as transported or as the package has it: what fits either way is right.
        int size = Math.Min(Transported(delivery), Decoded(delivery) ?? int.MaxValue);
        return size > MaxObjSize(run, delivery)
            ? Expect.Not("The package is larger than the objects that the device takes; offer it by URL.", $"at most {MaxObjSize(run, delivery)} octets", $"{size} octets") with { At = delivery.Chunks[0].Command.At }
            : null;
    }

    internal static Deviation? Fetch(Fetched fetched) => fetched.Entry switch
    {
        { HttpStatus: null } entry => Noted("The package's host did not answer", entry.Cause),
        { HttpStatus: < 200 or >= 300 } entry => Noted("The package's URL was not answered with success", $"HTTP {entry.HttpStatus}"),
        { IsComplete: false } entry => Noted("The package could not be read to its end", entry.Cause),
        { Length: 0 } => Noted("The package's URL returns nothing", "0 octets"),
        { ContentType: null } => Noted("The package comes without a media type", Expect.None),
        { ContentType: var type } when type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) => Noted("The package's URL returns a web page", type),
        _ => null,
    };

    private static Deviation Noted(string what, string? observed) =>
        Expect.Noted($"{what}; a device that fetches it will report a failure.", "the package or its descriptor, with length and media type", observed);

    // The server may give up what the device refuses; it must not go on as if all had come.
    private static Deviation? Cut(RunView run, Delivery delivery)
    {
        Execution? early = ServerExecChecks.Sent(run).FirstOrDefault(one => one.Root == delivery.Root && one.Operation == Mo.FumoOperation.Update && one.Number > delivery.Last.Number);
        bool isRepaired = early is not null && run.Deliveries.Any(other => other.Root == delivery.Root && other.IsWhole && other.Last.Number > delivery.Last.Number && other.Last.Number <= early.Number);
        return early is null || isRepaired
            ? null
            : Expect.Not($"{early.Name} came before the last chunk of the package.", "a chunk without MoreData before the Exec", "MoreData on the last one") with { At = early.Sent.At };
    }

    // Behind a chunk that goes on nothing more may stand, before one that went on nothing but what answers the device.
    private static bool IsInterrupted(Delivery delivery, NodeWrite chunk)
    {
        Command[] all = [.. chunk.Command.Message.Commands];
        int at = Array.FindIndex(all, command => ReferenceEquals(command, chunk.Command.Command));
        bool isFirst = ReferenceEquals(chunk, delivery.Chunks[0]);
        return at >= 0
            && ((chunk.Item.HasMoreData && all.Skip(at + 1).Any(IsOther)) || (!isFirst && all.Take(at).Any(IsOther)));
    }

    private static bool IsOther(Command command) => command is not (Status or Alert { Code: AlertCode.NextMessage });

    private static int Transported(Delivery delivery) => delivery.Chunks.Sum(chunk => chunk.Item.Data?.Value.Length ?? 0);

    /// <summary>Length of the package behind its base64; null when it is sent raw, or cannot be decoded.</summary>
    private static int? Decoded(Delivery delivery)
    {
        if (MetaOf(delivery.Chunks[0], meta => meta.Format)?.Trim() != "b64")
        {
            return null;
        }

        string text = string.Concat(delivery.Chunks.Select(chunk => chunk.Item.Data?.Text));
        byte[] octets = new byte[(text.Length * 3 / 4) + 3];
        return Convert.TryFromBase64String(text, octets, out int length) ? length : null;
    }

    // What a firmware image of some length never is by chance.
    private static bool IsBase64(Delivery delivery)
    {
        const int Some = 64;
        return Transported(delivery) >= Some && delivery.IsWhole
            && System.Buffers.Text.Base64.IsValid(string.Concat(delivery.Chunks.Select(chunk => chunk.Item.Data?.Text)));
    }

    private static string? MetaOf(NodeWrite write, Func<Meta, string?> pick) =>
        (write.Item.Meta is { } own ? pick(own) : null) ?? ((write.Command.Command as ItemCommand)?.Meta is { } shared ? pick(shared) : null);

    private static int? MaxMsgSize(RunView run, NodeWrite chunk) =>
        DmMessageChecks.MaxMsgSize(chunk.Command.Message) ?? run.Played.DeviceOf(chunk.Command.Message)?.Entry.MaxMsgSize;

    private static int? MaxObjSize(RunView run, Delivery delivery) =>
        DmMessageChecks.MaxObjSize(delivery.Last.Command.Message) ?? run.Played.DeviceOf(delivery.Last.Command.Message)?.Entry.MaxObjSize;
}

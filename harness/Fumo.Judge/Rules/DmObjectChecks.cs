using System.Globalization;
using Fumo.Dm;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>What the rules on objects that a server sends in chunks look at.</summary>
internal static class DmObjectChecks
{
    // Who refuses an object for a reason of its own need not count its octets.
    private static readonly int[] OtherReasons = [404, 405, 406, 413, 414, 415, 420, 425];

    /// <summary>The objects that the harness sent in chunks each of which but the last was taken.</summary>
    internal static IEnumerable<ChunkedWrite> Held(RunView run) =>
        from write in run.Writes
        where write is { Chunks: not null, Command.Message: { Entry.IsFromImplementation: false, Session: not null } }
        group write by write.Chunks into chunks
        let whole = new ChunkedWrite([.. chunks])
        where whole.Chunks.All(chunk => !chunk.Item.HasMoreData || chunk.Code == 213)
        select whole;

    /// <summary>The whole ones whose Size is another than that of their chunks.</summary>
    internal static IEnumerable<ChunkedWrite> Mismatched(RunView run) =>
        Held(run).Where(one => one is { IsWhole: true, Last.Code: not null } && one.Size is { } size && size != one.Octets);

    internal static Deviation? Sum(ChunkedWrite one) =>
        one.Last.Code == 424 || OtherReasons.Contains(one.Last.Code ?? 0)
            ? null
            : Expect.Not(
                $"The chunks of an object for {one.Last.Uri.Text} have {one.Octets} octets together, its Size says {one.Size}, and the last chunk was answered {one.Last.Code}; answer 424 and leave the node as it was.",
                "424", $"{one.Last.Code}");

    /// <summary>The objects that the server broke off by commanding something else, with what the client answered to that.</summary>
    internal static IEnumerable<ChunkedWrite> BrokenOff(RunView run) =>
        Held(run).Where(one => !one.IsWhole && Breaking(one) is { } next && next.Session!.Next(Side.Client, next.Number) is not null);

    internal static Deviation? TellsOfTheBreak(ChunkedWrite one)
    {
        Message next = Breaking(one)!;
        IEnumerable<Message> answers = next.Session!.Messages.Where(message => message.Number > next.Number && message.IsFromClient);
        return answers.SelectMany(message => message.Commands).OfType<Alert>().Any(alert => alert.Code == AlertCode.NoEndOfData)
            ? null
            : Expect.Not(
                $"The server went on with another command before the last chunk of the object for {one.Last.Uri.Text}, and the client did not tell of it; send Alert 1225 with the Target of the object.",
                "Alert 1225", Expect.None) with { At = next.At };
    }

    /// <summary>Objects that did not come whole and were not accepted, between two reads of their node in one session.</summary>
    internal static IEnumerable<RefusedWrite> Unfinished(RunView run) =>
        from one in Mismatched(run).Where(one => one.Last.Code >= 300).Concat(BrokenOff(run))
        let reads = run.Reads.Where(read => read is { IsPlain: true, IsOk: true, First: not null } && read.Command.Message.Session == one.Last.Command.Message.Session && read.Uri.Names(one.Last.Uri)).ToArray()
        let before = reads.LastOrDefault(read => read.Command.Message.Number < one.Chunks[0].Number)
        let after = reads.FirstOrDefault(read => read.Command.Message.Number > one.Last.Number)
        where before is not null && after is not null && DmTreeProbeChecks.IsSteady(run, one.Last)
            && !run.Writes.Any(other => other.Uri.Names(one.Last.Uri) && other.Chunks != one.Last.Chunks && other.Number > before.Command.Message.Number && other.Number < after.Command.Message.Number)
        select new RefusedWrite(one.Last, before, after);

    internal static Deviation? NothingKept(RefusedWrite one) =>
        one.Before.First!.Text == one.After.First!.Text
            ? null
            : Expect.Not(
                $"An object for {one.Write.Uri.Text} did not come whole, but the value of the node changed; keep nothing of it until all of it is there.",
                Expect.Quote(one.Before.First.Text), Expect.Quote(one.After.First.Text)) with { At = one.After.At };

    /// <summary>What the client last said of large objects before a message; null when it was not read.</summary>
    internal static string? LargeObjects(RunView run, Message at) => run.Reads.LastOrDefault(read =>
        read is { IsPlain: true, IsOk: true, First: not null } && read.Uri.Segments is ["DevDetail", "LrgObj"] && read.Command.Message.Number < at.Number && read.Command.Device == at.Session?.Device)?.First!.Text?.Trim();

    /// <summary>True when the client says that it takes no large objects: what it makes of a chunk is then its own affair, short of keeping it.</summary>
    internal static bool IsDenied(RunView run, Message at) => LargeObjects(run, at) is "false" or "0";

    // The next message of the server with a command that does not go on with the object; an abort tells enough.
    private static Message? Breaking(ChunkedWrite one)
    {
        Message last = one.Last.Command.Message;
        Message? next = last.Session!.Next(Side.Server, last.Number);
        return next is not null && !next.IsDisturbed && !DmPackageChecks.IsAbort(next) && next.Commands.Any(command => command is not (Status or Alert { Code: AlertCode.NextMessage })) ? next : null;
    }
}

/// <summary>An object that came in chunks.</summary>
/// <param name="Chunks">The writes that hold them, in order.</param>
internal sealed record ChunkedWrite(IReadOnlyList<NodeWrite> Chunks) : ISubject
{
    /// <summary>The last that was sent.</summary>
    public NodeWrite Last => Chunks[^1];

    /// <summary>True when the last chunk was sent.</summary>
    public bool IsWhole => !Last.Item.HasMoreData;

    /// <summary>The size that the first chunk tells; null for none.</summary>
    public int? Size => int.TryParse((Chunks[0].Item.Meta?.Size ?? (Chunks[0].Command.Command as ItemCommand)?.Meta?.Size)?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int size) ? size : null;

    /// <summary>How many octets the chunks have.</summary>
    public int Octets => Chunks.Sum(chunk => chunk.Item.Data?.Value.Length ?? 0);

    /// <inheritdoc/>
    public Place At => Last.At;
}

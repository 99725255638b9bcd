using System.Text;
using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>What the rules on the tree look at.</summary>
internal static class TreeChecks
{
    private const int Longest = 255;

    /// <summary>Plain reads of a node.</summary>
    internal static IEnumerable<NodeRead> PlainReads(RunView run, string path) =>
        run.Reads.Where(read => read.IsPlain && read.Code is not null && run.Locate(read.Uri)?.Path == path);

    /// <summary>Reads that returned a node's Format property.</summary>
    internal static IEnumerable<NodeRead> FormatReads(RunView run, string path) =>
        run.Reads.Where(read => read is { Property: "Format", IsOk: true, First: not null } && run.Locate(read.Uri)?.Path == path);

    /// <summary>Reads that tell whether a node is as the table has it: its value or Format was returned, or the reading was refused although it is there.</summary>
    internal static IEnumerable<NodeRead> NodeReads(RunView run, string path) =>
        FormatReads(run, path).Concat(PlainReads(run, path).Where(read => read.IsOk ? read.First is not null : IsThere(run, read, path)));

    internal static Deviation? Type(RunView run, ObjectRoot root)
    {
        NodeRead[] reads = [.. run.Reads.Where(read => read is { Property: "Type", Code: not null } && read.Uri.Names(root.Uri))];
        NodeRead[] told = [.. reads.Where(read => read is { IsOk: true, First: not null })];
        return told.Select(Identifier).OfType<Deviation>().FirstOrDefault() is { } wrong ? wrong
            : told.Length > 0 ? null
            : reads.Length > 0
                ? Deviation.Undecided(null, $"The Type property of {root.Uri.Text} could not be read (Status {reads[^1].Code}), so that the identifier stays unproven.")
                : Deviation.Undecided(null, $"The Type property of {root.Uri.Text} was not asked for.");
    }

    internal static Deviation? Node(RunView run, NodeRead read, FumoNode node)
    {
        string name = node.Path.Length == 0 ? "The object's root" : node.Path;
        if (!read.IsOk)
        {
            return read.Code == 425
                ? Deviation.Undecided("refused", $"{name} could not be read: the access control list refuses this server; grant it Get.")
                : read.Code == 404
                    ? Expect.Not($"{name} is missing; every object has it.", "200", "404")
                    : Expect.Not($"{name} is there, but cannot be read; allow Get.", "200", $"{read.Code}");
        }

        string? format = read.Property is null ? read.First!.Format : read.First!.Text;
        return string.IsNullOrEmpty(format) ? Unsaid(name, node) : format == node.Format ? null : Wrong(name, node, format);
    }

    internal static Deviation? PkgDataFormat(RunView run, NodeRead read) => read.First!.Text switch
    {
        "bin" => null,
        "b64" => Expect.Ruled("tree.pkgdata-format", "PkgData has Format b64; bin is meant, whatever carries it.", "'bin'", "'b64'"),
        var other => Expect.Not("PkgData's Format is not bin; declare it so and decode what comes as b64.", "'bin'", Expect.Quote(other)),
    };

    internal static Deviation? PkgDataReplace(RunView run, Delivery delivery)
    {
        NodeWrite first = delivery.Chunks[0];
        bool isRefused = first.Code is 404 or 405 or 406;
        if (first.IsAdd)
        {
            return null;
        }

        if (isRefused && IsAddedInstead(run, delivery))
        {
            return first.Code == 404 ? null : AddForReplace(first);
        }

        return !isRefused
            ? first.Code is >= 200 and < 300 ? null
                : first.Code is null ? Deviation.Undecided(null, "Replace of PkgData got no Status for its first part, so it cannot be told whether the node takes it.")
                : Deviation.Undecided("refused", $"Replace of PkgData was answered with Status {first.Code}.")
            : delivery.Root.Of(FumoNodes.PkgData) == Presence.Present
                ? Expect.Not("PkgData is there, but does not take Replace.", "200", $"{first.Code}")
                : Deviation.Undecided("refused", $"Replace of PkgData was refused with {first.Code}; the device does not seem to have the node.");
    }

    /// <summary>True when a package that was refused as a Replace was taken as an Add right after it.</summary>
    internal static bool IsAddedInstead(RunView run, Delivery delivery) =>
        run.Deliveries.SkipWhile(other => other != delivery).Skip(1).FirstOrDefault(other => other.Root == delivery.Root) is { IsTaken: true } next && next.Chunks[0].IsAdd;

    private static Deviation AddForReplace(NodeWrite write) => Expect.Ruled(
        "tree.add-for-replace", $"{write.Uri.Path} takes Add and no Replace; allow Replace.", "200", $"Replace {write.Code}, Add taken");

    internal static Deviation? PkgDataRead(RunView run, NodeRead read)
    {
        if (!read.IsOk || read.First?.Item.Data is not { IsEmpty: false } data)
        {
            return null;
        }

        ObjectRoot root = run.Locate(read.Uri)!.Value.Root;
        Delivery? held = run.Deliveries.LastOrDefault(delivery => delivery.Root == root && delivery.Last.Number < read.Command.Message.Number);
        byte[] package = held is null ? [] : [.. held.Chunks.SelectMany(chunk => chunk.Item.Data?.Value.ToArray() ?? [])];
        return package.Length > 0 && IsPackage(data, package)
            ? Expect.Ruled("pkgdata.readable", "Get on PkgData returned the package; allow Replace only.", "no package", $"{data.Value.Length} octets")
            : Expect.Noted("Get on PkgData returned something.", "a refusal", $"{data.Value.Length} octets");
    }

    /// <summary>True when what is written is an address; what is none may be refused.</summary>
    internal static bool IsUrl(NodeWrite write) =>
        Uri.TryCreate(write.Text?.Trim(), UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https";

    internal static Deviation? Set(RunView run, NodeWrite write)
    {
        if (write.Code is >= 200 and < 300)
        {
            return null;
        }

        NodeWrite? add = run.Writes.FirstOrDefault(other => other.IsAdd && other.Number >= write.Number && other.Uri.Names(write.Uri) && other.Code is not null);
        if (add is { IsTaken: true } && write.Code is 404 or 405 or 406)
        {
            return write.Code == 404 ? null : AddForReplace(write);
        }

        // What takes Add alone keeps what was added until it is used; that it can be set was seen then.
        if (write.Code is 405 && add?.Code is 418 && run.Writes.Any(other => other is { IsAdd: true, IsTaken: true } && other.Number < write.Number && other.Uri.Names(write.Uri)))
        {
            return AddForReplace(write);
        }

        // How long a value can be is nowhere said; that it is not cut is.
        if (write.Text?.Length > Longest && run.Writes.Any(other => other.IsTaken && other.Uri.Names(write.Uri)))
        {
            return Expect.Noted($"{write.Uri.Path} does not take a URL of {write.Text.Length} characters; servers may give long ones.", "200", $"{write.Code}");
        }

        bool isBusy = run.Operations.Any(one => one.Number < write.Number && one.EndsAt > write.Number);
        return !isBusy && (write.Code is 405 || (write.Code == 404 && add?.Code is 404 or 405))
            ? Expect.Not($"{write.Uri.Path} can neither be replaced nor added.", "200", $"{write.Code}{(add is null ? string.Empty : $", Add {add.Code}")}")
            : Deviation.Undecided("refused", $"Replace of {write.Uri.Path} was answered with Status {write.Code}.");
    }

    internal static IEnumerable<ReadBack> ReadBacks(RunView run, string path) =>
        from read in PlainReads(run, path)
        where read is { IsOk: true, First: not null }
        let at = read.Command.Message.Number
        let write = run.Writes.LastOrDefault(write => write.Uri.Names(read.Uri) && write.IsTaken && (write.Number < at || IsBefore(write.Command, read.Command)))
        where write is { IsWhole: true } && !run.IsDisturbed(write.Number, at)
            && !run.Executions.Any(one => one.Root == run.Locate(read.Uri)!.Value.Root && one.Number >= write.Number && one.Number <= at)
        select new ReadBack(write, read);

    internal static Deviation? SameValue(ReadBack back)
    {
        string expected = back.Write.Text ?? string.Empty;
        string observed = back.Read.First!.Item.Data?.Text ?? string.Empty;
        return observed == expected ? null
            : observed.Trim() == expected.Trim()
                ? Expect.Ruled("tree.value-blanks", $"{back.Read.Uri.Path} reads back with other white space around it; keep the value as it came.", Expect.Quote(expected), Expect.Quote(observed))
                : Expect.Not($"{back.Read.Uri.Path} does not read back as it was set; keep the value as it came, and each PkgURL by itself.", Expect.Quote(expected), Expect.Quote(observed));
    }

    internal static IEnumerable<NodeRead> ChildLists(RunView run) =>
        run.Reads.Where(read => read is { IsOk: true, IsPlain: true } && Below(run, read) is not null && TreeReader.Children(read) is not null);

    /// <summary>A child list that names several standard nodes in one go, parted by something else than slashes; null when it does not.</summary>
    internal static string? Separator(RunView run, NodeRead read)
    {
        string path = Below(run, read)!;
        bool IsKnown(string name) => FumoNodes.Find(path.Length == 0 ? name : $"{path}/{name}") is not null;
        return TreeReader.Children(read)!.FirstOrDefault(name => name.Split([',', ';', ' ', '|', ':', '\\', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Count(IsKnown) > 1);
    }

    internal static Deviation? VendorNodes(RunView run, NodeRead read)
    {
        string path = Below(run, read)!;
        string[] strange =
        [
            .. Separator(run, read) is not null
                ? []
                : TreeReader.Children(read)!.Where(name => FumoNodes.Find(path.Length == 0 ? name : $"{path}/{name}") is null),
        ];
        return strange.Length == 0
            ? null
            : Expect.Not("Nodes of the vendor stand beside the standard ones; move them below Ext.", "standard nodes only", string.Join(", ", strange));
    }

    private static Deviation? Identifier(NodeRead read) => read.First!.Text switch
    {
        FumoNodes.Identifier => null,
        null or "" => Expect.Ruled("type.empty", "The Type property of the object is empty.", $"'{FumoNodes.Identifier}'", "empty") with { At = read.At },
        var other => Expect.Not(
            "The object's Type property is not the registered identifier; set it, so that a server finds the object.", $"'{FumoNodes.Identifier}'", Expect.Quote(other)) with { At = read.At },
    };

    // Only these have children that the standard names; what is below Ext is the vendor's.
    private static string? Below(RunView run, NodeRead read) =>
        run.Locate(read.Uri)?.Path is { } path && FumoNodes.Find(path) is { IsInterior: true } && path != FumoNodes.Ext ? path : null;

    private static bool IsThere(RunView run, NodeRead read, string path)
    {
        ObjectRoot root = run.Locate(read.Uri)!.Value.Root;
        return read.Code is 405 or 425
            ? root.Of(path) == Presence.Present
            : read.Code == 404 && path == FumoNodes.State && root.IsSeenIn(read.Command.Message.Session);
    }

    // In one message only a Sequence says which comes first.
    private static bool IsBefore(SentCommand write, SentCommand read) =>
        write.Group?.Command is Sequence && write.Group == read.Group && write.Command.Octets.Start < read.Command.Octets.Start;

    // Where Format is absent the default is meant, and that is chr.
    private static Deviation? Unsaid(string name, FumoNode node) => node.Format == "chr"
        ? null
        : Expect.Ruled("tree.format-absent", $"{name} was returned without Format; say {node.Format}.", $"'{node.Format}'", Expect.None);

    // Circulating copies of the text print chr for Download and Update, although both are interior nodes.
    private static Deviation? Wrong(string name, FumoNode node, string format) =>
        format == "chr" && node.Path is FumoNodes.Download or FumoNodes.Update
            ? Expect.Ruled("tree.interior-format", $"{name} has Format chr; it is an interior node, so say node.", "'node'", "'chr'")
            : Expect.Not($"{name} has another Format; declare it as {node.Format}.", $"'{node.Format}'", Expect.Quote(format));

    private static bool IsPackage(DataValue data, byte[] package)
    {
        ReadOnlySpan<byte> read = data.Value.Span;
        return read.SequenceEqual(package) || Convert.ToBase64String(package) == data.Text.Trim() || Convert.ToBase64String(read) == Encoding.UTF8.GetString(package);
    }
}

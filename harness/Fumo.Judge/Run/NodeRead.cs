using System.Text;
using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>A Get on one node, with what came back.</summary>
public sealed class NodeRead : ISubject
{
    internal NodeRead(SentCommand command, Item item, NodeUri uri)
    {
        (Command, Item, Uri) = (command, item, uri);
        (Answer<Results> Results, Item Item)[] found = [.. command.Results.SelectMany(one => one.Element.Items.Select(returned => (one, returned)))];
        Returned = [.. Whole(found.Where(one => Belongs(one.Item)).Select(one => new ReturnedItem(one.Results, one.Item)))];
    }

    /// <summary>The Get.</summary>
    public SentCommand Command { get; }

    /// <summary>The item of the Get.</summary>
    public Item Item { get; }

    /// <summary>What was asked for, with its query.</summary>
    public NodeUri Uri { get; }

    /// <summary>The property that was asked for (Type, Format, ACL, …); null when the node itself was.</summary>
    public string? Property => Asked("prop=");

    /// <summary>The kind of list that was asked for (Struct, StructData, TNDS, …); null when none was.</summary>
    public string? List => Asked("list=");

    /// <summary>True when the node itself was asked for: no property, no list.</summary>
    public bool IsPlain => Uri.Query is null;

    /// <summary>The code of its Status; null when there is none.</summary>
    public int? Code => Command.CodeOf(Item);

    /// <summary>True when it was answered with 200.</summary>
    public bool IsOk => Code == 200;

    /// <summary>The items that came back for it.</summary>
    public IReadOnlyList<ReturnedItem> Returned { get; }

    /// <summary>What came back first; null when nothing did.</summary>
    public ReturnedItem? First => Returned.Count > 0 ? Returned[0] : null;

    /// <inheritdoc/>
    public Place At => First?.At ?? Command.LastStatus?.At ?? Command.At;

    /// <summary>Puts together what came in chunks (DM Protocol 1.2.1, 2.2).</summary>
    private static IEnumerable<ReturnedItem> Whole(IEnumerable<ReturnedItem> returned)
    {
        List<ReturnedItem> chunks = [];
        foreach (ReturnedItem one in returned)
        {
            chunks.Add(one);
            if (!one.Item.HasMoreData)
            {
                yield return Joined(chunks);
                chunks = [];
            }
        }

        if (chunks.Count > 0)
        {
            yield return Joined(chunks);
        }
    }

    private static ReturnedItem Joined(List<ReturnedItem> chunks)
    {
        if (chunks.Count == 1)
        {
            return chunks[0];
        }

        byte[] octets = [.. chunks.SelectMany(chunk => chunk.Item.Data?.Value.ToArray() ?? [])];
        DataValue data = chunks[0].Item.Data is { IsOpaque: true } ? DataValue.OfOctets(octets) : DataValue.OfText(Encoding.UTF8.GetString(octets));
        return chunks[0] with { Item = chunks[0].Item with { Data = data, HasMoreData = chunks[^1].Item.HasMoreData } };
    }

    private string? Asked(string name) =>
        Uri.Query is { } query && query.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? query[name.Length..] : null;

    private bool Belongs(Item returned) =>
        Command.Items.Count == 1
        || (NodeUri.Of(returned.Source?.LocUri) is { } source
            && (List is null ? source.Names(Uri) && (source.Query is null || source.Query == Uri.Query) : source.Below(Uri) is not null));
}

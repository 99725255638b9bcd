using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>
/// Finds the FUMO objects of a device by their Type: level by level over child lists, else in a list of the whole tree, else
/// by what stands below them (FUMO 1.0.2, 5.1.1).
/// </summary>
internal sealed class FumoFinder(ServerSession session)
{
    private const int MaxDepth = 6;
    private const int MaxNodes = 400;
    private const int AtOnce = 16;
    private static readonly string[] Standard = ["DevInfo", "DevDetail", "DMAcc", "SyncML", "Inbox"];
    private static readonly string[] Operations = [FumoNodes.Download, FumoNodes.Update, FumoNodes.DownloadAndUpdate];
    private readonly Dictionary<string, string?> types = new(StringComparer.Ordinal);
    private readonly List<string> shaped = [];

    /// <summary>The URIs of the objects; none when there are none.</summary>
    public async Task<IReadOnlyList<string>> FindAsync()
    {
        string[] level = ["."];
        for (int depth = 0; depth < MaxDepth && level.Length > 0; depth++)
        {
            string[] nodes = await ChildrenAsync(level);
            await ReadTypesAsync(nodes);
            string[] found = [.. nodes.Where(node => IsFumo(types[node]))];
            if (found.Length > 0)
            {
                return found;
            }

            // What has a media type, with one slash, is a leaf.
            level = [.. nodes.Where(node => types[node]?.Count(sign => sign == '/') != 1)];
        }

        IReadOnlyList<string> listed = await ListedAsync();
        return listed.Count > 0 ? listed : [.. shaped.Where(uri => string.IsNullOrWhiteSpace(types.GetValueOrDefault(uri)))];
    }

    private static bool IsFumo(string? type) => type?.Trim() == FumoNodes.Identifier;

    private async Task<IReadOnlyList<string>> ListedAsync()
    {
        CommandReply list = await session.GetAsync(".?list=Struct");
        return [.. list.Results.Where(item => IsFumo(item.Meta?.Type)).Select(item => item.Source?.LocUri).OfType<string>().Select(uri => LocUri.Of(uri).Path)];
    }

    private async Task<string[]> ChildrenAsync(string[] parents)
    {
        List<string> all = [];
        foreach ((string uri, CommandReply reply) in await GetAllAsync(parents, string.Empty))
        {
            string[] names = NamesIn(reply);
            if (names.Contains(FumoNodes.State) && names.Intersect(Operations).Any())
            {
                shaped.Add(uri);
            }

            all.AddRange(names.Except(Standard).Select(name => $"{uri}/{name}"));
        }

        return [.. all.Distinct().Take(Math.Max(0, MaxNodes - types.Count))];
    }

    private static string[] NamesIn(CommandReply reply) =>
        reply.Results is [{ } only] && (only.Meta?.Format?.Trim() ?? "node") == "node"
            ? (only.Data?.Text ?? string.Empty).Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];

    private async Task ReadTypesAsync(string[] nodes)
    {
        foreach ((string uri, CommandReply reply) in await GetAllAsync(nodes, "?prop=Type"))
        {
            types[uri] = reply.Text;
        }
    }

    private async Task<List<(string Uri, CommandReply Reply)>> GetAllAsync(string[] uris, string property)
    {
        List<(string, CommandReply)> all = [];
        foreach (string[] some in uris.Chunk(AtOnce))
        {
            Get[] gets = [.. some.Select(uri => new Get { Items = [Item.To(uri + property)] })];
            all.AddRange(some.Zip(await session.SendAsync(gets)));
        }

        return all;
    }
}

using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>
/// Finds the FUMO of a client: by Type over child lists, else in a list of the whole tree, else by its shape. Bounded, and
/// it leaves alone what the standard objects hold.
/// </summary>
internal sealed class Discovery(ServerSession session)
{
    private const int MaxDepth = 6;
    private const int MaxNodes = 400;
    private const int AtOnce = 16;
    private static readonly string[] LeftAlone = ["DevInfo", "DevDetail", "DMAcc", "SyncML", "Inbox"];
    private readonly TreeSketch tree = new();

    /// <summary>The roots, and how they were found: type, list, shape; no roots when there are none.</summary>
    public async Task<(IReadOnlyList<string> Roots, string FoundBy)> FindAsync()
    {
        await WalkAsync();
        if (tree.ByType is { Count: > 0 } typed)
        {
            return (typed, "type");
        }

        TreeSketch listed = new();
        listed.Add((await session.GetAsync(".?list=Struct")).Results);
        IReadOnlyList<string> found = listed.ByType is { Count: > 0 } byType ? byType : listed.ByShape;
        return found.Count > 0 ? (found, "list") : (tree.ByShape, "shape");
    }

    /// <summary>The standard nodes that a root has.</summary>
    public async Task<FumoRoot> LookIntoAsync(string root)
    {
        List<string> nodes = [];
        string[] paths = [.. FumoNodes.Table.Select(node => node.Path).Where(path => path.Length > 0)];
        foreach (CommandReply[] replies in await GetAllAsync([.. paths.Select(path => NodeUri.Child(root, path))]))
        {
            nodes.AddRange(replies.Where(IsThere).Select(reply => Target(reply)[(root.TrimEnd('/').Length + 1)..]));
        }

        return new FumoRoot(root, [.. paths.Where(nodes.Contains)]);
    }

    // PkgData must not be readable, so a refusal says that it is there; what the client cannot do at all is not.
    private static bool IsThere(CommandReply reply) => reply.Code is >= 200 and < 300 or 403 or 405 or 425 or 401 or 407;

    private static string Target(CommandReply reply) => ((Get)reply.Command).Items[0].Target!.LocUri!;

    private static string[] Children(CommandReply reply) =>
        reply.Results is [{ } item] && (item.Meta?.Format?.Trim() ?? "node") == "node"
            ? (item.Data?.Text ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];

    private async Task WalkAsync()
    {
        string[] level = ["."];
        for (int depth = 0; depth < MaxDepth && level.Length > 0 && tree.ByType.Count == 0; depth++)
        {
            List<string> below = [];
            foreach (CommandReply[] replies in await GetAllAsync(level))
            {
                below.AddRange(replies.SelectMany(reply => Children(reply).Except(LeftAlone).Select(name => NodeUri.Child(Target(reply), name))));
            }

            string[] known = [.. below.Distinct().Take(Math.Max(0, MaxNodes - tree.Count))];
            level = await InteriorsAsync(known);
        }
    }

    /// <summary>Reads the Type of nodes; returns those that may be interior ones. A leaf's Type is a media type.</summary>
    private async Task<string[]> InteriorsAsync(string[] nodes)
    {
        Dictionary<string, string?> types = [];
        foreach (CommandReply[] replies in await GetAllAsync([.. nodes.Select(node => $"{node}?prop=Type")]))
        {
            foreach (CommandReply reply in replies)
            {
                types[Target(reply).Split('?')[0]] = reply.Text;
            }
        }

        foreach (string node in nodes)
        {
            tree.Add(node, types.GetValueOrDefault(node));
        }

        return [.. nodes.Where(node => types.GetValueOrDefault(node)?.Contains('/') != true)];
    }

    private async Task<List<CommandReply[]>> GetAllAsync(string[] uris)
    {
        List<CommandReply[]> all = [];
        foreach (string[] some in uris.Chunk(AtOnce))
        {
            Get[] gets = [.. some.Select(uri => new Get { Items = [Item.To(uri)] })];
            all.Add([.. await session.SendAsync(gets)]);
        }

        return all;
    }
}

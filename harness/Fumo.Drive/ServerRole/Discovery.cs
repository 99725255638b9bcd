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
    private readonly List<CommandReply> answered = [];

    /// <summary>The Status that every Get was refused with; null when they were not all refused, or not all alike.</summary>
    public int? RefusedWith => answered.Count > 0 && answered[0].Code is { } code && code is not (>= 200 and < 300) && answered.TrueForAll(reply => reply.Code == code) ? code : null;

    /// <summary>How many Gets were answered.</summary>
    public int Answered => answered.Count;

    /// <summary>The roots, and how they were found: type, list, shape; no roots when there are none.</summary>
    public async Task<(IReadOnlyList<string> Roots, string FoundBy)> FindAsync()
    {
        await WalkAsync(isTypeTrusted: true);
        if (tree.ByType is { Count: > 0 } typed)
        {
            return (typed, "type");
        }

        TreeSketch listed = new();
        listed.Add((await session.GetAsync(".?list=Struct")).Results);
        IReadOnlyList<string> found = listed.ByType is { Count: > 0 } byType ? byType : listed.ByShape;
        if (found.Count > 0)
        {
            return (found, "list");
        }

        if (tree.ByShape.Count == 0)
        {
            await WalkAsync(isTypeTrusted: false);
        }

        return (tree.ByShape, "shape");
    }

    /// <summary>The standard nodes that a root has.</summary>
    public async Task<FumoRoot> LookIntoAsync(string root)
    {
        string[] paths = [.. FumoNodes.Table.Select(node => node.Path).Where(path => path.Length > 0)];
        string top = root.TrimEnd('/');
        CommandReply[] replies = [.. (await GetAllAsync([top, .. paths.Select(path => NodeUri.Child(root, path))])).SelectMany(some => some)];
        string[] there = [.. replies.Skip(1).Where(reply => IsThere(reply, replies)).Select(reply => Target(reply)[(top.Length + 1)..])];
        return new FumoRoot(root, [.. paths.Where(there.Contains)]);
    }

    // PkgData must not be readable, so a refusal says that it is there, unless its parent is not, or lists its children without it.
    private static bool IsThere(CommandReply reply, IReadOnlyList<CommandReply> all)
    {
        string name = Target(reply)[(Target(reply).LastIndexOf('/') + 1)..];
        CommandReply? parent = all.FirstOrDefault(other => Target(other) == Target(reply)[..^(name.Length + 1)]);
        return IsRead(reply)
            || (reply.Code == 404 && parent is not null && IsRead(parent) && Children(parent).Contains(name))
            || (reply.Code is 401 or 403 or 405 or 407 or 425 && (parent is null || (IsThere(parent, all) && IsNamed(name, parent))));
    }

    private static bool IsNamed(string name, CommandReply parent) => !IsRead(parent) || Children(parent) is { Length: 0 } || Children(parent).Contains(name);

    private static bool IsRead(CommandReply reply) => reply.Code is >= 200 and < 300;

    private static string Target(CommandReply reply) => ((Get)reply.Command).Items[0].Target!.LocUri!;

    private static string[] Children(CommandReply reply) =>
        reply.Results is [{ } item] && (item.Meta?.Format?.Trim() ?? "node") == "node"
            ? (item.Data?.Text ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];

    private async Task WalkAsync(bool isTypeTrusted)
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
            level = isTypeTrusted ? await InteriorsAsync(known) : Added(known);
        }
    }

    private string[] Added(string[] nodes)
    {
        foreach (string node in nodes)
        {
            tree.Add(node);
        }

        return nodes;
    }

    /// <summary>Reads the Type of nodes; returns those that may be interior ones. A leaf's Type is a media type, with one slash.</summary>
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

        return [.. nodes.Where(node => types.GetValueOrDefault(node)?.Count(sign => sign == '/') != 1)];
    }

    private async Task<List<CommandReply[]>> GetAllAsync(string[] uris)
    {
        List<CommandReply[]> all = [];
        foreach (string[] some in uris.Chunk(AtOnce))
        {
            Get[] gets = [.. some.Select(uri => new Get { Items = [Item.To(uri)] })];
            all.Add([.. await session.SendAsync(gets)]);
            answered.AddRange(all[^1]);
        }

        return all;
    }
}

using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Where the object stands, which nodes it has, and what can be done with them.</summary>
internal static class TreeVariants
{
    private static readonly string[] ForDownloadAndUpdateOnly = [FumoNodes.Download, FumoNodes.Update];

    public static IEnumerable<Func<DeviceVariant>> All =>
    [
        () => At("A01", "./FUMO", "has its object at ./FUMO itself"),
        () => At("A01b", "./ManagedObjects/FUMO", "has its object at ./ManagedObjects/FUMO"),
        () => At("A01c", "./FwUpdate/Flash", "has its object at ./FwUpdate/Flash"),
        () => At("A01d", "./Update/DownloadAndUpdate", "has its object at an address that reads like an operation's"),
        () => At("A01e", "./Vendor/A/B/Download", "has its object four levels deep, at a node named Download"),
        () => new OtherNodes("A02", "has no object until the server adds it", "FUMO-T-001", _ => { })
        {
            Settles = Aspects.Root, Setup = new BehaviourSetup { Create = "./FUMO/Acme" },
        },
        () => new ConfiguredOtherwise("A02b", "refuses an Add of the object that it has for good", "FUMO-T-001", options => options with { HasDynamicRoots = false })
        {
            Settles = Aspects.Root, Setup = new BehaviourSetup { Create = "./FUMO/Acme" },
        },
        () => new OtherAnswers("A03c", "takes every query for a part of a name: 404", "FUMO-T-001", (request, path, execute) =>
            request.Target.Contains('?', StringComparison.Ordinal) ? TreeReply.Of(StatusCode.NotFound) : execute(request))
        {
            Settles = Aspects.Access, Undecided = ["client.tree.object", "client.tree.pkgdata", "client.any.identifier"],
        },
        () => Lacking("A04", "has DownloadAndUpdate and no other operation", ForDownloadAndUpdateOnly),
        () => Lacking("A04b", "has Download and Update, and no other way", FumoNodes.DownloadAndUpdate, FumoNodes.PkgData),
        () => Lacking("A04c", "takes packages by DM only", FumoNodes.Download, FumoNodes.DownloadAndUpdate),
        () => Lacking("A04d", "has no node that need not be", FumoNodes.PkgName, FumoNodes.PkgVersion, FumoNodes.Ext),
        () => Lacking("A04e", "has Update with PkgData, and DownloadAndUpdate", FumoNodes.Download),
        () => Absent("A05", "answers an Exec on a node that it has not with 405", StatusCode.CommandNotAllowed),
        () => Absent("A05b", "answers an Exec on a node that it has not with 406", StatusCode.OptionalFeatureNotSupported),
        () => Absent("A05c", "answers an Exec on a node that it has not with 500", StatusCode.CommandFailed),
        () => Absent("A05d", "answers an Exec on a node that it has not with 501", StatusCode.NotImplemented),
        () => new OtherNodes("A06", "lets the server write PkgName and PkgVersion", "FUMO-T-002", x =>
        {
            Writable(x, FumoNodes.PkgName);
            Writable(x, FumoNodes.PkgVersion);
        })
        { Settles = Aspects.Nodes },
        () => new OtherAnswers("A07", "answers a Get of PkgData with 200 and nothing", "FUMO-T-007", OnPkgData(TreeReply.Of(StatusCode.Ok) with
        {
            Items = [new Item { Source = Location.Of("."), Meta = new Meta { Format = "bin" }, Data = DataValue.OfText(string.Empty) }],
        }))
        { Settles = Aspects.Access },
        () => new OtherAnswers("A07b", "answers a Get of PkgData with 403", "FUMO-T-007", OnPkgData(TreeReply.Of(StatusCode.Forbidden))) { Settles = Aspects.Access },
        () => new OtherAnswers("A07c", "answers a Get of PkgData with 404", "FUMO-T-007", OnPkgData(TreeReply.Of(StatusCode.NotFound))) { Settles = Aspects.Access },
        () => new OtherNodes("A08", "has a blank in a PkgURL that was never set", "FUMO-T-005", x =>
        {
            Blank(x, FumoNodes.DownloadPkgUrl);
            Blank(x, FumoNodes.DownloadAndUpdatePkgUrl);
        })
        { Settles = Aspects.Url },
        () => new AddsUrlsWhenWritten { Settles = Aspects.Url | Aspects.Nodes },
        () => AddedOnly("A09b", "takes Add and no Replace for PkgURL", ["tree.download-url-set", "tree.downloadandupdate-url-set"], FumoNodes.DownloadPkgUrl, FumoNodes.DownloadAndUpdatePkgUrl),
        () => AddedOnly("A09c", "takes Add and no Replace for PkgData", ["tree.pkgdata-set"], FumoNodes.PkgData),
        () => new OtherAnswers("A11", "tells no Format with the value of a leaf", "FUMO-T-010", (request, path, execute) =>
            request.Command == AccessTypes.Get && path is not null && !request.Target.Contains('?', StringComparison.Ordinal) ? Formless(execute(request)) : execute(request))
        { Settles = Aspects.Results, Warnings = ["tree.state"], Ruling = "dm.results-format" },
        () => new ConfiguredOtherwise("A14", "has two objects", "FUMO-T-014", options => options) { Settles = Aspects.Root, Setup = BehaviourSetup.TwoObjects },
        () => Short("A16", "refuses a PkgURL of more than 200 characters with 414", StatusCode.UriTooLong),
        () => Short("A16b", "refuses a PkgURL of more than 200 characters with 500", StatusCode.CommandFailed),
        () => Short("A16c", "refuses a PkgURL of more than 200 characters with 413", StatusCode.RequestEntityTooLarge),
        () => new OtherAnswers("A25", "refuses Copy, and Get of the whole tree", "FUMO-T-001", (request, path, execute) =>
            request.Target is "." or "./" || request.Target.Contains("?list=", StringComparison.Ordinal) ? TreeReply.Of(StatusCode.CommandNotAllowed) : execute(request))
        { Settles = Aspects.Access, Setup = new BehaviourSetup { Roots = [FumoNodes.DefaultRoot] } },
        () => new OtherAnswers("A27", "answers 200 to an Exec on a leaf and does nothing", "FUMO-C-001", (request, path, execute) =>
            request.Command == AccessTypes.Exec && path is not (FumoNodes.Download or FumoNodes.Update or FumoNodes.DownloadAndUpdate) ? TreeReply.Of(StatusCode.Ok) : execute(request))
        { Settles = Aspects.Access, Warnings = ["exec.target"] },
        () => new OtherAnswers("A39", "lets this server not read State", "FUMO-T-010", (request, path, execute) =>
            request.Command == AccessTypes.Get && path?.StartsWith(FumoNodes.State, StringComparison.Ordinal) == true ? TreeReply.Of(StatusCode.PermissionDenied) : execute(request))
        { Settles = Aspects.Access, Undecided = ["client."] },
    ];

    private static ConfiguredOtherwise At(string id, string root, string title) =>
        new(id, title, "FUMO-T-001", options => options with { Roots = [root] }) { Settles = Aspects.Root };

    private static OtherNodes Lacking(string id, string title, params string[] paths) =>
        new(id, title, "FUMO-C-024", OtherNodes.Without(paths)) { Settles = Aspects.Nodes };

    private static OtherAnswers AddedOnly(string id, string title, string[] warnings, params string[] paths) =>
        new(id, title, "FUMO-T-005", (request, path, execute) => !paths.Contains(path) ? execute(request)
            : request.Command == AccessTypes.Replace ? TreeReply.Of(StatusCode.CommandNotAllowed)
            : request.Command == AccessTypes.Add ? execute(request with { Command = AccessTypes.Replace })
            : execute(request))
        {
            Settles = Aspects.Url | Aspects.Access, Warnings = warnings,
        };

    private static OtherAnswers Absent(string id, string title, StatusCode code) =>
        new(id, title, "FUMO-C-001", (request, path, execute) =>
            request.Command == AccessTypes.Exec && execute(request) is { Code: var answer } reply ? answer == StatusCode.NotFound ? TreeReply.Of(code) : reply : execute(request))
        {
            Settles = Aspects.Access,
        };

    private static AnswerTo OnPkgData(TreeReply reply) => (request, path, execute) =>
        request.Command == AccessTypes.Get && path == FumoNodes.PkgData
            ? reply with { Items = [.. reply.Items.Select(item => item with { Source = Location.Of(request.Target) })] }
            : execute(request);

    private static OtherAnswers Short(string id, string title, StatusCode code)
    {
        const int Longest = 200;
        return new OtherAnswers(id, title, "FUMO-T-005", (request, path, execute) =>
            request.Command == AccessTypes.Replace && path is FumoNodes.DownloadPkgUrl or FumoNodes.DownloadAndUpdatePkgUrl && request.Data?.Text.Length > Longest
                ? TreeReply.Of(code)
                : execute(request))
        {
            Settles = Aspects.Url,
        };
    }

    private static void Writable(TreeNode x, string name)
    {
        TreeNode old = x.Child(name)!;
        TreeNode node = new(name, "chr") { Access = AccessTypes.Get | AccessTypes.Replace, Type = "text/plain" };
        x.Remove(old);
        x.Place(node);
    }

    private static void Blank(TreeNode x, string path) => OtherNodes.With(path, node => node.Text = node.Text.Length == 0 ? " " : node.Text)(x);

    private static TreeReply Formless(TreeReply reply) => reply with
    {
        Items = [.. reply.Items.Select(item => item.Meta?.Format is TreeNode.InteriorFormat ? item : item with { Meta = null })],
    };
}

using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>Hands packages to the client, by URL or as data, and remembers what its operations would work on.</summary>
internal sealed class Deliveries(ClientLink link, PackageShelf shelf, PackageServer? server, Troubles troubles)
{
    private readonly Dictionary<string, Supply> supplies = [];
    private bool? takesLargeObjects;

    /// <summary>True when there is a package of a kind.</summary>
    public bool Has(string kind) => shelf.Has(kind);

    /// <summary>What an operation would work on, and so what it can come to.</summary>
    public Expectation Expect(FumoRoot root, FumoOperation operation) =>
        SupplyOf(root).For(operation)?.Expect(operation) ?? new Expectation(Expectation.Either);

    /// <summary>Sets the operation's PkgURL to a package; null when the client did not take it, or the package is hosted elsewhere.</summary>
    public async Task<Offer?> ReplaceUrlAsync(FumoRoot root, FumoOperation operation, string kind, Misbehaviour? misbehaviour, string query)
    {
        Package package = Required(kind);
        Offer? offer = package.Url is not null && misbehaviour is null ? null : Offered(package, misbehaviour, query);
        bool isTaken = await SetUrlAsync(root, operation, offer?.Url.AbsoluteUri ?? package.Url!.AbsoluteUri);
        SupplyOf(root).SetUrl(operation, isTaken ? new Supplied(package, offer) : null);
        return isTaken ? offer : null;
    }

    /// <summary>Sets the operation's PkgURL to any address.</summary>
    public async Task<bool> ReplaceUrlAsync(FumoRoot root, FumoOperation operation, string url)
    {
        SupplyOf(root).SetUrl(operation, null);
        return await SetUrlAsync(root, operation, url);
    }

    /// <summary>Sends a package as data; false when the client did not take it.</summary>
    public async Task<bool> ReplaceDataAsync(FumoRoot root, string kind, bool inChunks = false)
    {
        Package package = Required(kind);
        if (package.Content is null)
        {
            throw troubles.New(TroubleCause.Fixture, $"Package '{kind}' is hosted elsewhere: give it as a file to send it as package data.");
        }

        bool isTaken = false;
        await link.InSessionAsync(async session => isTaken = await SendDataAsync(session, root.At(FumoNodes.PkgData), package, inChunks));
        SupplyOf(root).OnDevice = isTaken ? new Supplied(package, null) : null;
        return isTaken;
    }

    /// <summary>An operation has ended: what lies on the device now, and which package is due next.</summary>
    public void Ended(FumoRoot root, FumoOperation operation, bool isSuccess)
    {
        Supply supply = SupplyOf(root);
        if (isSuccess && operation != FumoOperation.Download && supply.For(operation) is { } installed)
        {
            shelf.Installed(installed.Package.Kind);
        }

        supply.Ended(operation, isSuccess);
    }

    // A frame of SyncHdr, Status and Replace fits, and some data with it.
    private const int SmallestMessage = 1536;
    private const int Chunks = 4;
    private const string LargeObjects = "./DevDetail/LrgObj";

    private static DataValue Transported(ServerSession session, ReadOnlyMemory<byte> octets) =>
        session.Encoding == DmEncoding.Wbxml ? DataValue.OfOctets(octets) : DataValue.OfText(Convert.ToBase64String(octets.Span));

    private async Task<bool> SendDataAsync(ServerSession session, string uri, Package package, bool inChunks)
    {
        string format = session.Encoding == DmEncoding.Wbxml ? "bin" : "b64";
        DataValue data = Transported(session, package.Content!.ReadAll());
        if (!await TakesLargeObjectsAsync(session))
        {
            session.KeepObjectsWhole();
        }
        else if (inChunks)
        {
            session.LimitMessages(SmallestMessage + (data.Value.Length / Chunks));
        }

        try
        {
            CommandReply reply = await session.ReplaceAsync(uri, data, format, package.ContentType);
            reply = IsToBeAdded(reply.Code) ? await session.AddAsync(uri, data, format, package.ContentType) : reply;
            return IsTaken(reply.Code);
        }
        catch (ObjectTooLargeException failure)
        {
            throw troubles.New(TroubleCause.Fixture, $"{failure.Message} Give a smaller package of kind '{package.Kind}'.", failure);
        }
    }

    // Only the word false is a no: a client that does not tell is tried.
    private async Task<bool> TakesLargeObjectsAsync(ServerSession session) =>
        takesLargeObjects ??= (await session.GetAsync(LargeObjects)).Text?.Trim() is not ("false" or "0");

    private async Task<bool> SetUrlAsync(FumoRoot root, FumoOperation operation, string url)
    {
        string uri = root.At($"{operation.NodeName()}/PkgURL");
        bool isTaken = false;
        await link.InSessionAsync(async session =>
        {
            CommandReply reply = await session.ReplaceAsync(uri, url);
            // 5.1.5 promises the node, some devices make it only when it is added, or take Add alone (Appendix B lists either).
            reply = IsToBeAdded(reply.Code) ? await session.AddAsync(uri, DataValue.OfText(url), "chr") : reply;
            isTaken = IsTaken(reply.Code);
        });
        return isTaken;
    }

    private static bool IsToBeAdded(int? code) => code is 404 or 405 or 406;

    private static bool IsTaken(int? code) => code is >= 200 and < 300;

    private Package Required(string kind)
    {
        try
        {
            return shelf.Next(kind) ?? throw troubles.New(TroubleCause.Fixture, $"The configuration has no package of kind '{kind}' (client.packages.{kind}).");
        }
        catch (IOException failure)
        {
            throw troubles.New(TroubleCause.Fixture, $"The package of kind '{kind}' cannot be read: {failure.Message}", failure);
        }
    }

    private Offer Offered(Package package, Misbehaviour? misbehaviour, string query)
    {
        if (package.Content is null)
        {
            throw troubles.New(TroubleCause.Fixture, $"Package '{package.Kind}' is hosted elsewhere: give it as a file to try how a bad download is taken.");
        }

        return server?.Offer(package, misbehaviour, query)
            ?? throw troubles.New(TroubleCause.Fixture, "Packages are hosted elsewhere (packageServer: none), so a file cannot be downloaded.");
    }

    private Supply SupplyOf(FumoRoot root)
    {
        if (!supplies.TryGetValue(root.Uri, out Supply? supply))
        {
            supplies.Add(root.Uri, supply = new Supply());
        }

        return supply;
    }
}

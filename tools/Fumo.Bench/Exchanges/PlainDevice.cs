using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Bench.Exchanges;

/// <summary>A client engine with the standard objects and nothing behind them.</summary>
internal static class PlainDevice
{
    public const string Id = "IMEI:350000000000017";
    public const string Node = "./DevDetail/FwV";

    public static DmClient Of(Uri server, DmEncoding encoding, IWebClient web, TimeProvider time)
    {
        TreeLimits limits = new();
        ManagementTree tree = new(time, limits);
        tree.Root.Place(StandardObjects.DevInfo(Id, "FumoConformance", "Bench", "1.2", "en"));
        tree.Root.Place(StandardObjects.DevDetail(limits, "FumoConformance", () => "1.0"));
        return new DmClient(new DmClientOptions { Server = server, DeviceId = Id, Encoding = encoding }, tree, new MemoryNonceStore(), web, time);
    }
}

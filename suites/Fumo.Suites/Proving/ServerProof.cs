using Fumo.Judge;
using Fumo.Plan;
using Fumo.Record;
using Fumo.Reference;

namespace Fumo.Suites;

/// <summary>The proof of the server suite: the whole suite against the reference server, in memory, on a clock that nobody waits for.</summary>
public static class ServerProof
{
    private const string UsualRoot = "./FUMO/Pkg1";
    private const string OtherRoot = "./ManagedObjects/Fw/P7";
    private static readonly PartySection Device = new("device", "device-secret", default);
    private static readonly PartySection Server = new("server", "server-secret", default);

    private static readonly IReadOnlyDictionary<string, string> Offers = new Dictionary<string, string>
    {
        ["downloadAndUpdate"] = "downloadAndUpdate",
        ["download"] = "download",
        ["update"] = "update&correlator=false",
        ["packageData"] = "packageData",
    };

    /// <summary>The reference server with its faults and variants.</summary>
    /// <param name="index">The scenarios that are played.</param>
    public static ProofSubject Subject(SuiteIndex index) => new()
    {
        Role = Side.Server,
        Faults = ServerFaultCatalogue.All,
        Variants = ServerVariantCatalogue.All,
        Play = trial => Play(index, trial),
    };

    /// <summary>Plays one trial.</summary>
    /// <param name="index">The scenarios that are played.</param>
    /// <param name="trial">The trial.</param>
    public static RunReport Play(SuiteIndex index, ProofTrial trial) =>
        VirtualRun.Play(Configuration(trial), index, new PlanOptions { IsUnattended = true }).Report;

    /// <summary>The configuration of a trial: two devices, all four operations, and everything that the server concludes in view.</summary>
    /// <param name="trial">The trial.</param>
    public static RunConfiguration Configuration(ProofTrial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        return new RunConfiguration
        {
            Implementation = new ImplementationRecord("FumoConformance reference server", "FumoConformance", null),
            Role = Side.Server,
            Server = Section(trial),
            Encoding = trial.Setup.Encoding,
            Folder = Path.GetTempPath(),
            Secrets = [Device.Secret, Server.Secret],
        };
    }

    private static ServerSection Section(ProofTrial trial) => new()
    {
        Launch = trial.Launch,
        Credentials = trial.Credentials(Device, Server),
        Devices =
        [
            new DeviceSection("IMEI:1", "FumoConformance", "Reference", "1.0", trial.Setup.Roots.Count > 0 ? trial.Setup.Roots[0] : UsualRoot),
            new DeviceSection("IMEI:2", "FumoConformance", "Reference", "1.0", OtherRoot),
        ],
        Discovery = trial.Setup.Discovery,
        Offers = Offers.Where(offer => trial.Setup.Offers.Count == 0 || trial.Setup.Offers.Contains(offer.Key))
            .ToDictionary(offer => offer.Key, offer => trial.Setup.StartsByItself ? new ActionSection { Auto = true } : Offer(offer.Value)),
        Observe = new ObserveSection { Http = Http("GET", "/admin/log?device={device}"), State = "$.state", ResultCode = "$.code" },
    };

    private static ActionSection Offer(string operation) => new() { Http = Http("POST", $"/admin/offer?device={{device}}&op={operation}") };

    private static HttpActionSection Http(string method, string url) => new(method, url, null, new Dictionary<string, string>());
}

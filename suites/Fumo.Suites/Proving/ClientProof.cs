using Fumo.Judge;
using Fumo.Plan;
using Fumo.Record;
using Fumo.Reference;

namespace Fumo.Suites;

/// <summary>The proof of the client suite: the whole suite against the reference device, in memory, on a clock that nobody waits for.</summary>
public static class ClientProof
{
    private const string Waking = "127.0.0.1:2948";
    private static readonly PartySection Device = new("device", "device-secret", default);
    private static readonly PartySection Server = new("fumo-conformance", "server-secret", default);

    /// <summary>The reference device with its faults and variants.</summary>
    /// <param name="index">The scenarios that are played.</param>
    public static ProofSubject Subject(SuiteIndex index) => new()
    {
        Role = Side.Client,
        Faults = FaultCatalogue.All,
        Variants = VariantCatalogue.All,
        Play = trial => Play(index, trial),
    };

    /// <summary>Plays one trial.</summary>
    /// <param name="index">The scenarios that are played.</param>
    /// <param name="trial">The trial.</param>
    public static RunReport Play(SuiteIndex index, ProofTrial trial) =>
        VirtualRun.Play(Configuration(trial), index, new PlanOptions { IsUnattended = true }).Report;

    /// <summary>The configuration of a trial.</summary>
    /// <param name="trial">The trial.</param>
    public static RunConfiguration Configuration(ProofTrial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        return new RunConfiguration
        {
            Implementation = new ImplementationRecord("FumoConformance reference device", "FumoConformance", null),
            Role = Side.Client,
            Client = Client(trial),
            Encoding = trial.Setup.Encoding,
            Timeouts = new TimeoutSection { Operation = trial.Setup.OperationTimeout, IsOperationGiven = true },
            Folder = Path.GetTempPath(),
            Secrets = [Device.Secret, Server.Secret],
        };
    }

    private static ClientSection Client(ProofTrial trial) => new()
    {
        Launch = trial.Launch,
        Connect = trial.Setup.IsNotified ? new ConnectSection { Udp = Waking } : new ConnectSection { Poll = true },
        RestartByRelaunch = true,
        Observe = new ObserveSection { Node = "./DevDetail/FwV" },
        Roots = trial.Setup.Roots,
        Create = trial.Setup.Create,
        PackageServer = new PackageServerSection { Descriptor = trial.Setup.Descriptor },
        Credentials = trial.Credentials(Device, Server),
    };
}

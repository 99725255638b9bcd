using Fumo.Drive;

namespace Fumo.Suites.Client;

/// <summary>The package server refuses, fails, or sends too little: the download fails, and the alert tells (FUMO 1.0.2, 6.2, 6.2.4).</summary>
[Scenario(
    "client.download-adverse",
    "the package server asks for credentials, forbids, has an error, and sends too little",
    Order = 505,
    Operations = 4,
    Sessions = 9,
    Packages = "good")]
public sealed class AdverseDownloadTests : FailureScenario
{
    private const int OctetsThatAreSent = 100;

    private static readonly Misbehaviour[] Troubles =
        [Misbehaviour.Status(401), Misbehaviour.Status(403), Misbehaviour.Status(500), Misbehaviour.TruncatedAfter(OctetsThatAreSent)];

    protected override async Task PlayAsync(Device device)
    {
        await device.DiscoverAsync();
        if (device.Root.FirstFetching() is not { } operation)
        {
            device.Lacks("The device downloads nothing by itself.");
            return;
        }

        foreach (Misbehaviour trouble in Troubles)
        {
            await device.PlayAsync(operation, Correlator.Unique(), misbehaviour: trouble);
        }
    }
}

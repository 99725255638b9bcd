using Fumo.Drive;

namespace Fumo.Suites.Client;

/// <summary>The package server refuses, fails, sends too little, or too much: the download fails, and the alert tells (FUMO 1.0.2, 6.2, 6.2.4).</summary>
[Scenario(
    "client.download-adverse",
    "the package server asks for credentials, is overloaded, hangs up, sends too little, announces too much, and never ends",
    Order = 505,
    Operations = 6,
    Sessions = 13,
    Packages = "good",
    SpoilsDownloads = true)]
public sealed class AdverseDownloadTests : FailureScenario
{
    private const int OctetsThatAreSent = 100;
    private const int OctetsWithoutEnd = 64 * 1024;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    protected override async Task PlayAsync(Device device)
    {
        await device.DiscoverAsync();
        if (device.Root.FirstFetching() is not { } operation)
        {
            device.Lacks("The device downloads nothing by itself.");
            return;
        }

        foreach (Misbehaviour trouble in Troubles(device.Timeouts.Quiet))
        {
            await device.PlayAsync(operation, Correlator.Unique(), misbehaviour: trouble);
        }
    }

    // A device that would read for ever finds the server gone after a while, so that its download fails, too.
    private static IEnumerable<Misbehaviour> Troubles(TimeSpan quiet) =>
    [
        Misbehaviour.Status(401),
        Misbehaviour.Status(503),
        Misbehaviour.Refused(),
        Misbehaviour.TruncatedAfter(OctetsThatAreSent),
        Misbehaviour.TooLarge(),
        Misbehaviour.NeverEnding(OctetsWithoutEnd, Pause, 2 * quiet),
    ];
}

using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;

namespace Fumo.Suites.Client;

/// <summary>The download descriptor does not tell the truth: what was not fetched is no success (FUMO 1.0.2, 5.1.5, 6.2.4).</summary>
[Scenario(
    "client.descriptor",
    "the download descriptor lies about the size, the type and the place of the package",
    Order = 508,
    Operations = 3,
    Updates = 2,
    Sessions = 7,
    Packages = "good")]
public sealed class DescriptorTests : FailureScenario
{
    private const long MoreThanThereIs = 1L << 40;

    // A device need not believe the first two, but what lies nowhere it cannot have fetched.
    private static readonly Misbehaviour[] Lies =
    [
        Misbehaviour.LyingDescriptor(descriptor => descriptor with { Size = MoreThanThereIs }, 501),
        Misbehaviour.LyingDescriptor(descriptor => descriptor with { Type = "text/html" }, 405),
        Misbehaviour.LyingDescriptor(descriptor => descriptor with { ObjectUri = new Uri(descriptor.ObjectUri, "../../nowhere/object") }, 411, 412, 500),
    ];

    protected override async Task PlayAsync(Device device)
    {
        await device.DiscoverAsync();
        if (device.Root.FirstFetching() is not { } operation || device.TakesDescriptors == false)
        {
            device.Lacks("The device fetches no download descriptor.");
            return;
        }

        foreach (Misbehaviour lie in Lies)
        {
            await device.PlayAsync(operation, Correlator.Unique(), misbehaviour: lie);
            if (device.TakesDescriptors != true)
            {
                return;
            }
        }
    }

    [Case(".fetched", "6.1.1", Scr.FumoC003, Tags = "download adverse", IsOptional = true)]
    public void What_was_not_fetched_is_no_success() => Judge(DownloadRules.DownloadFetchesItsPackage, DownloadRules.DownloadAndUpdateFetchesItsPackage);
}

using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;

namespace Fumo.Suites.Server;

/// <summary>An update after a download that the server commanded itself: one that succeeded, and one that failed (FUMO 1.0.2, 6.1.1, 6.1.2).</summary>
[Scenario(
    "server.update-after-download",
    "a package is downloaded and then installed; another cannot be downloaded, and nothing is there to be installed",
    Order = 330,
    Operations = 4,
    Updates = 1,
    Sessions = 8,
    Tags = "update")]
public sealed class UpdateAfterDownloadTests : ServerScenario
{
    protected override async Task PlayAsync(ServerUnderTest server)
    {
        if (!server.CanOffer(OfferedOperation.Download) || !server.CanOffer(OfferedOperation.Update))
        {
            server.Lacks("The server is not told to start both, download and update.");
            return;
        }

        PlayedDevice device = await server.PlayAsync();
        if (await server.RunAsync(device, OfferedOperation.Download, 200) && await server.RunAsync(device, OfferedOperation.Update, 200))
        {
            await WithoutPackageAsync(server);
        }
    }

    // A server may download once more, deliver by DM, or do nothing.
    private static async Task WithoutPackageAsync(ServerUnderTest server)
    {
        PlayedDevice device = await server.PlayAsync();
        if (server.StartsByItself(OfferedOperation.Update) || !await server.RunAsync(device, OfferedOperation.Download, 503))
        {
            return;
        }

        await server.OfferAsync(device, OfferedOperation.Update);
        await device.SessionAsync(Campaigning.Promptly);
        await device.SessionAsync(Campaigning.Promptly);
        await server.ObserveAsync(device);
    }

    [Case(".package", "6.1.2", Scr.FumoS004, Tags = "gate")]
    public void A_package_is_on_the_device_before_the_exec() => Judge(ServerExecRules.ComesAfterThePackage);

    [Case(".failed-download", "6.2", Scr.FumoS013, Tags = "adverse gate", IsOptional = true)]
    public void A_failed_download_ends_the_operation() => Judge(ServerConclusionRules.TakesAFailureAsTheEnd, ServerAlertRules.StartsAFailedOperationAgainWithinReason);
}

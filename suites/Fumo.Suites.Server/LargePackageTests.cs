using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;

namespace Fumo.Suites.Server;

/// <summary>A package is offered by DM to a device whose objects are smaller, then to one that has room for it whole (DM Protocol 1.2.1, large objects).</summary>
[Scenario(
    "server.packagedata-limits",
    "a package is offered by DM to a device that takes small objects only, then to one without limits",
    Order = 350,
    Operations = 1,
    Updates = 1,
    Sessions = 5,
    Tags = "packagedata adverse")]
public sealed class LargePackageTests : ServerScenario
{
    private const int SmallObject = 256;

    protected override async Task PlayAsync(ServerUnderTest server)
    {
        if (!server.CanOffer(OfferedOperation.PackageData))
        {
            server.Lacks("The server is not told to start packageData; 'server.offers.packageData' says how.");
            return;
        }

        // What the server cannot deliver it need not command.
        PlayedDevice narrow = await server.PlayAsync(DeviceScript.Plain with { MaxObjSize = SmallObject });
        await server.OfferAsync(narrow, OfferedOperation.PackageData);
        await narrow.SessionAsync(Campaigning.Promptly);
        await narrow.SessionAsync(Campaigning.Promptly);
        PlayedDevice wide = await server.PlayAsync();
        await wide.SessionAsync(Campaigning.Promptly);
        await server.RunAsync(wide, OfferedOperation.PackageData, 200);
    }

    [Case(".limits", "6.1", Scr.FumoS006, Tags = "gate", IsOptional = true)]
    public void The_package_fits_the_device() => Judge(ServerPackageRules.FitsTheDevice);

    [Case(".format", "5.1.7", Scr.FumoS006, Tags = "gate", IsOptional = true)]
    public void The_package_is_encoded_as_its_message_asks() => Judge(ServerPackageRules.IsEncodedAsItsMessageAsks);
}

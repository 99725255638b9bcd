using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;

namespace Fumo.Suites.Server;

/// <summary>A package that is on the device is installed: downloaded before, where the server offers that (FUMO 1.0.2, 6.1.2, 6.2).</summary>
[Scenario(
    "server.update",
    "a package that is on the device is installed; the outcome is reported in a later session, in the same one, and it is a failure",
    Order = 320,
    Operations = 6,
    Updates = 3,
    Sessions = 12,
    Tags = "update")]
public sealed class UpdateTests : OperationScenario
{
    protected override OfferedOperation Operation => OfferedOperation.Update;

    protected override int Failure => 410;

    protected override DeviceScript Device => DeviceScript.Plain with { HoldsPackage = true };

    // A server that keeps account of the packages of a device has to have seen one arrive.
    protected override async Task<bool> PrepareAsync(ServerUnderTest server) =>
        !server.CanOffer(OfferedOperation.Download) || server.StartsByItself(OfferedOperation.Download) || server.StartsByItself(Operation)
        || server.IsStartedByHand(OfferedOperation.Download)
        || await server.RunAsync(await server.PlayAsync(DeviceScript.Plain with { KeepsPackage = true }), OfferedOperation.Download, 200);

    [Case(".package", "6.1.2", Scr.FumoS004, Tags = "gate")]
    public void A_package_is_on_the_device_before_the_exec() => Judge(ServerExecRules.ComesAfterThePackage);
}

using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;

namespace Fumo.Suites.Server;

/// <summary>A package is brought by DM itself, and installed (FUMO 1.0.2, 5.1.7, 6.1; DM Protocol 1.2.1, large objects).</summary>
[Scenario(
    "server.packagedata",
    "a package is brought by DM and installed, in small messages; the outcome is reported in a later session, in the same one, and it is a failure",
    Order = 340,
    Operations = 3,
    Updates = 3,
    Sessions = 8,
    Tags = "packagedata")]
public sealed class PackageDataTests : OperationScenario
{
    private const int SmallMessage = 2048;
    private const int LargeObject = 16 * 1024 * 1024;

    protected override OfferedOperation Operation => OfferedOperation.PackageData;

    protected override int Failure => 402;

    protected override DeviceScript Device => DeviceScript.Plain with { MaxMsgSize = SmallMessage, MaxObjSize = LargeObject };

    [Case(".format", "5.1.7", Scr.FumoS006, Tags = "gate")]
    public void The_package_is_encoded_as_its_message_asks() => Judge(ServerPackageRules.IsEncodedAsItsMessageAsks);

    [Case(".chunks", "6.1", Scr.FumoS006, Tags = "gate", IsOptional = true)]
    public void The_package_comes_in_chunks_that_add_up() => Judge(ServerPackageRules.ComesInChunksThatAddUp);

    [Case(".limits", "6.1", Scr.FumoS006, Tags = "gate")]
    public void The_package_fits_the_device() => Judge(ServerPackageRules.FitsTheDevice);

    [Case(".package", "6.1.2", Scr.FumoS004, Tags = "gate", IsOptional = true)]
    public void The_package_is_on_the_device_before_the_exec() => Judge(ServerExecRules.ComesAfterThePackage);
}

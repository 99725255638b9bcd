using Fumo.Drive;
using Fumo.Plan;

namespace Fumo.Suites.Client;

/// <summary>A package with flipped octets arrives: nothing is installed, and the alert tells (FUMO 1.0.2, 6.2.4).</summary>
[Scenario(
    "client.package-corrupted",
    "a corrupted package arrives and is to be installed",
    Order = 520,
    Operations = 2,
    Updates = 1,
    Sessions = 4,
    Packages = "corrupted")]
public sealed class CorruptedPackageTests : FailureScenario
{
    protected override Task PlayAsync(Device device) => device.InstallAsync(PackageKind.Corrupted);
}

using Fumo.Drive;
using Fumo.Plan;

namespace Fumo.Suites.Client;

/// <summary>A package arrives whole, and the update starts and fails (FUMO 1.0.2, 6.1.2, 6.2.4).</summary>
[Scenario(
    "client.update-failing",
    "a package arrives whole, and the update starts and fails",
    Order = 530,
    Operations = 2,
    Updates = 1,
    Sessions = 4,
    Packages = "failing")]
public sealed class FailingUpdateTests : FailureScenario
{
    protected override Task PlayAsync(Device device) => device.InstallAsync(PackageKind.Failing);
}

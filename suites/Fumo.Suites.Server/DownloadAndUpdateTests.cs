using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;

namespace Fumo.Suites.Server;

/// <summary>A package is downloaded and installed by one command (FUMO 1.0.2, 6.1.3, 6.2).</summary>
[Scenario(
    "server.downloadandupdate",
    "a package is downloaded and installed by one command; the outcome is reported in a later session, in the same one, and it is a failure",
    Order = 300,
    Operations = 3,
    Updates = 2,
    Sessions = 6,
    Tags = "downloadandupdate")]
public sealed class DownloadAndUpdateTests : OperationScenario
{
    protected override OfferedOperation Operation => OfferedOperation.DownloadAndUpdate;

    protected override int Failure => 410;

    [Case(".url", "6.1.3", Scr.FumoS005, Tags = "gate")]
    public void The_url_is_set_before_the_exec() => Judge(ServerExecRules.ComesAfterTheUrlOfDownloadAndUpdate, ServerExecRules.GivesDownloadAndUpdateAUrl, ServerPackageRules.CanBeFetched);
}

using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;

namespace Fumo.Suites.Server;

/// <summary>A package is downloaded and no more (FUMO 1.0.2, 6.1.1, 6.2).</summary>
[Scenario(
    "server.download",
    "a package is downloaded and no more; the outcome is reported in a later session, in the same one, and it is a failure",
    Order = 310,
    Operations = 3,
    Sessions = 6,
    Tags = "download")]
public sealed class DownloadTests : OperationScenario
{
    protected override OfferedOperation Operation => OfferedOperation.Download;

    protected override int Failure => 503;

    [Case(".url", "6.1.1", Scr.FumoS003, Tags = "gate")]
    public void The_url_is_set_before_the_exec() => Judge(ServerExecRules.ComesAfterTheUrlOfDownload, ServerExecRules.GivesDownloadAUrl, ServerPackageRules.CanBeFetched);

    [Case(".dialog", "6.1", Scr.FumoS021, Tags = "exec")]
    public void The_user_may_be_asked_before_it() => Judge(ServerRequestRules.MayAskTheUserBeforeADownload);
}

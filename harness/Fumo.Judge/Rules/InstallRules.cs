using Fumo.Catalogue;
using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>What is reported of an update against what the device shows (FUMO 1.0.2, 6.1.2, 6.1.3 and 6.2.4).</summary>
public static class InstallRules
{
    /// <summary>After an Update that succeeded its package is installed.</summary>
    [Spec(Document.Fumo, "6.1.2", Scr.FumoC004, Scr.FumoC020, Title = "After an Update that succeeded its package is installed.")]
    public static readonly Rule UpdateInstallsItsPackage = Rule.Must(
        "update.installed",
        given: run => InstallChecks.Succeeded(run, FumoOperation.Update),
        then: InstallChecks.Installed);

    /// <summary>After a DownloadAndUpdate that succeeded its package is installed.</summary>
    [Spec(Document.Fumo, "6.1.3", Scr.FumoC005, Scr.FumoC020, Title = "After a DownloadAndUpdate that succeeded its package is installed.")]
    public static readonly Rule DownloadAndUpdateInstallsItsPackage = Rule.Must(
        "downloadandupdate.installed",
        given: run => InstallChecks.Succeeded(run, FumoOperation.DownloadAndUpdate),
        then: InstallChecks.Installed);

    /// <summary>After an operation that failed its package is not installed.</summary>
    [Spec(Document.Fumo, "6.2.4", Scr.FumoC020, Title = "After an operation that failed its package is not installed.")]
    public static readonly Rule InstallsNothingWhenItFails = Rule.Must(
        "result.installed",
        given: InstallChecks.Failed,
        then: InstallChecks.NotInstalled);
}

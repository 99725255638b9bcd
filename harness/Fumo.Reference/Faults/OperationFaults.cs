using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The faults in what an operation leaves behind, and in what is answered without being done.</summary>
internal static class OperationFaults
{
    private static readonly string[] Operations = [.. FumoOperations.All.Select(operation => operation.NodeName())];

    /// <summary>Makes each of them.</summary>
    public static Func<DeviceFault>[] Makers { get; } =
    [
        () => new StateAsText("M09c", "reads State with leading zeros", "{1:0000}", "state.form", "FUMO-T-010"),
        () => new AnswersOtherwise("M10b", "answers 200 to a Replace of State and keeps it as it is", "L-PRO-04", "dm.replace-effect", (request, path, execute) =>
            request.Command == AccessTypes.Replace && path == FumoNodes.State ? TreeReply.Of(StatusCode.Ok) : execute(request)),
        () => new AnswersOtherwise("M42d", "answers 202 to an Exec on any node, be it a leaf or not there", "FUMO-C-001", "exec.target", (request, path, execute) =>
            request.Command == AccessTypes.Exec && path is not null && !Operations.Contains(path) ? TreeReply.Of(StatusCode.AcceptedForProcessing) : execute(request)),
        () => new RevokesItsFailure(),
        () => new EndsOtherwise("M97b", "shows State 40 after a download that failed", result => result.HasDownloadFailed ? result with { State = FumoState.DownloadComplete } : result),
        () => new EndsOtherwise("M97c", "shows State 50 after a download that failed", result => result.HasDownloadFailed ? result with { State = FumoState.ReadyToUpdate } : result),
        () => new EndsOtherwise("M97d", "shows State 80 after a download that failed", result => result.HasDownloadFailed ? result with { State = FumoState.UpdateFailedNoData } : result) { Consequences = ["exec.download-only", "state.path"] },
        () => new EndsOtherwise("M97e", "shows State 50 after an update that failed", result => HasUpdateFailed(result) ? result with { State = FumoState.ReadyToUpdate } : result),
        () => new EndsOtherwise("M97f", "shows State 20 after an update that failed", result => HasUpdateFailed(result) ? result with { State = FumoState.DownloadFailed } : result),
        () => new StateWhileAtWork("M07b", "reads State 35 while it downloads", FumoState.DownloadProgressing, "35"),
        () => new StateWhileAtWork("M08b", "reads State 200 while it downloads", FumoState.DownloadProgressing, "200"),
        () => new StateWhileAtWork("M06b", "reads State 0 while it downloads", FumoState.DownloadProgressing, "0"),
        () => new StateWhileAtWork("M07c", "reads State 65 while it updates, which takes two seconds", FumoState.UpdateProgressing, "65"),
        () => new InstallsOtherwise("M151", "reports success of an Update and leaves the firmware as it was", "FUMO-C-004", "update.installed", (result, before, _) =>
            result is { IsSuccess: true, Order.Operation: FumoOperation.Update } ? before : null),
        () => new InstallsOtherwise("M151b", "reports success of a DownloadAndUpdate and leaves the firmware as it was", "FUMO-C-005", "downloadandupdate.installed", (result, before, _) =>
            result is { IsSuccess: true, Order.Operation: FumoOperation.DownloadAndUpdate } ? before : null),
        () => new InstallsOtherwise("M152", "reports that an update failed and runs the new firmware", "FUMO-C-020", "result.installed", (result, _, brought) =>
            HasUpdateFailed(result) ? brought : null),
    ];

    private static bool HasUpdateFailed(OperationResult result) => result.Code == ResultCode.UpdateFailed;
}

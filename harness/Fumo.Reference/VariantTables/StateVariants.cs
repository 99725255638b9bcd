using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Which states are seen, and when.</summary>
internal static class StateVariants
{
    public static IEnumerable<Func<DeviceVariant>> All =>
    [
        () => new StatesShown("A3a", "shows State 40 when a package has come by DM", (_, state) => state == FumoState.ReadyToUpdate ? FumoState.DownloadComplete : state) { Settles = Aspects.State },
        () => new BeginsFromIdle { Settles = Aspects.State | Aspects.Waiting },
        () => new BeginsAtOnce { Settles = Aspects.State },
        () => new StatesShown("A31", "goes from State 30 to 50, never by 40", (_, state) => state == FumoState.DownloadComplete ? FumoState.DownloadProgressing : state) { Settles = Aspects.State },
        () => new StatesShown("A31b", "goes from State 30 to 60 in a DownloadAndUpdate", (operation, state) =>
            operation == FumoOperation.DownloadAndUpdate && state is FumoState.DownloadComplete or FumoState.ReadyToUpdate ? FumoState.DownloadProgressing : state)
        { Settles = Aspects.State },
        () => new StatesShown("A31c", "goes from State 10 to 90 and never shows that it is at work", (operation, state) =>
            operation is not null && state is FumoState.DownloadProgressing or FumoState.DownloadComplete or FumoState.ReadyToUpdate or FumoState.UpdateProgressing ? FumoState.DownloadProgressing : state)
        { Settles = Aspects.State },
        () => new OtherResult("A32", "keeps the package: ends in State 90 and 70", "FUMO-C-008", result => result with
        {
            State = result.State switch
            {
                FumoState.UpdateSuccessfulNoData => FumoState.UpdateSuccessfulHaveData,
                FumoState.UpdateFailedNoData => FumoState.UpdateFailedHaveData,
                var state => state,
            },
        })
        { Settles = Aspects.State },
        () => new CleansUpAfterAlert { Settles = Aspects.State },
        () => new ReturnsToIdleAfterAlert { Settles = Aspects.State },
        () => new OtherResult("A33b", "returns to State 10 before its alert is sent, unless a package waits", "FUMO-C-007", result => result with
        {
            State = StateDiagram.Ends.Contains(result.State) ? FumoState.Idle : result.State,
        })
        { Settles = Aspects.State },
        () => new SettlesWithTheStatus { Settles = Aspects.State },
        () => new OtherResult("A37", "returns to State 10 after a download that failed", "FUMO-C-007", result => result with
        {
            State = result.HasDownloadFailed ? FumoState.Idle : result.State,
        })
        { Settles = Aspects.State },
        () => new OtherResult("A35b", "ends a DownloadAndUpdate of a package that is unfit as an update that failed", "FUMO-C-007", result => result is
            { Order.Operation: FumoOperation.DownloadAndUpdate, Code: ResultCode.CorruptedPackage or ResultCode.PackageMismatch or ResultCode.FailedValidation or ResultCode.NotAcceptable }
            ? result with { State = FumoState.UpdateFailedNoData }
            : result)
        { Settles = Aspects.State },
        () => new ShowsItsFirmwareLater("A81", "shows its new firmware version two sessions after the alert", 2) { Settles = Aspects.Firmware },
        () => OnFirmware("A81b", "lets this server not read its firmware version", StatusCode.PermissionDenied),
        () => OnFirmware("A81c", "has no firmware version in its tree", StatusCode.NotFound),
        () => new ResumesAfterEachBreak { Settles = Aspects.State | Aspects.Download },
    ];

    private static OtherAnswers OnFirmware(string id, string title, StatusCode code) =>
        new(id, title, "FUMO-C-004", (request, path, execute) =>
            request.Command == AccessTypes.Get && request.Target == "./DevDetail/FwV" ? TreeReply.Of(code) : execute(request)) { Settles = Aspects.Access | Aspects.Firmware };
}

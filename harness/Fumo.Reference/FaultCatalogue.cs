namespace Fumo.Reference;

/// <summary>The faults that the reference device can have.</summary>
public static class FaultCatalogue
{
    private static readonly Func<DeviceFault>[] Makers =
    [
        () => new StateZeroBeforeFirstOperation(),
        () => new StateBetweenTheSteps(),
        () => new StateAboveTheList(),
        () => new ExecAnsweredOk(),
        () => new AcceptsAndForgets(),
        () => new SilentWhenDownloadFails(),
        () => new AlertWithoutSource(),
        () => new ReportsDownloadAndUpdateAsUpdate(),
        () => new ReportsEverythingAsDownloadAndUpdate(),
        () => new NeverReturnsCorrelator(),
        () => new ReturnsStaleCorrelator(),
        () => new InventsCorrelator(),
        () => new ResultIsText(),
        () => new ResultOutsideTheTable(),
        () => new ResultMissing(),
        () => new SuccessfulStateAfterFailure(),
        () => new FailedStateAfterSuccess(),
        () => new DownloadsAgainAfterFailure(),
        () => new AlertUnderAnotherCode(),
        () => new ReportsHalfWay(),
        () => new ReportsProgress(),
        () => new ReportsTwice(),
        () => new SourceIsExecutedNode(),
        () => new SourceIsFixed(),
        () => new SourceIsState(),
        () => new SourceEndsWithSlash(),
        () => new SourceIsDeviceId(),
        () => new FailedDownloadAsDownload(),
        () => new TypeWithoutDm(),
        () => new TypeMissing(),
        () => new TypeOfItsOwn(),
        () => new TypeAsData(),
        () => new CorrelatorCutShort(),
        () => new CorrelatorInLowerCase(),
        () => new CorrelatorEscapedTwice(),
        () => new CorrelatorAsNumber(),
        () => new CorrelatorElsewhere(),
        () => new FormatMissing(),
        () => new FormatIsMediaType(),
        () => new FormatIsNode(),
        () => new FormatIsText(),
        () => new ResultOfTheDownloadAgent(),
        () => new AlwaysReportsSuccess(),
        () => new AlwaysReportsFailure(),
        () => new FailureWithoutMark(),
        () => new MarkOfItsOwn(),
        () => new SharesCmdIds(),
        () => new MetaWithoutNamespace(),
        () => new StateNeverChanges(),
        () => new StateStaysDownloading(),
        () => new ReadyWithoutPackage(),
        () => new RequestNamesOperation(),
        () => new RequestNamesAnotherObject(),
        () => new RequestWithoutData(),
        () => new RequestTypeWithoutDm(),
        () => new RequestUnderAnotherCode(),
        () => new RepeatsItsRequest(),
        () => new DownloadsOnItsOwnRequest(),
        () => new ResultAsUserRequest(),
        () => new ReportsWhenItBegins(),
        () => new ForgetsItsJobAtRestart(),
        () => new NamesTheOtherObject(),
        () => new ForgetsCorrelatorAtRestart(),
        () => new ResultIsHttpStatus(),
        () => new CauseOfAnotherPhase(),
        () => new DropsAlertWhenChallenged(),
        () => new UpdatesAgainAtRestart(),
        () => new MixesUpCorrelators(),
        () => new HasOneJobForAllObjects(),
        () => new ForgetsStateAtRestart(),
        () => new ForgetsAlertsWithTheSession(),
    ];

    /// <summary>All faults.</summary>
    public static IReadOnlyList<BehaviourInfo> All { get; } =
        [.. Makers.Select(make => make()).Select(fault => new BehaviourInfo(fault.Id, fault.Title, fault.Requirement, fault.Rule)
        {
            NeedsTwoObjects = fault.NeedsTwoObjects,
        })];

    /// <summary>A fault by its id.</summary>
    /// <param name="id">The id; case does not matter.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static DeviceFault Create(string id) =>
        Makers.Select(make => make()).FirstOrDefault(fault => fault.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"There is no fault '{id}'; there are {string.Join(", ", All.Select(fault => fault.Id))}.", nameof(id));
}

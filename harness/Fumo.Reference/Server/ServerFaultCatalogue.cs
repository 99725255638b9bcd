using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>The faults that the reference server can have.</summary>
public static class ServerFaultCatalogue
{
    private const ResultOutcome Success = ResultOutcome.Success;
    private const ResultOutcome Failure = ResultOutcome.Failure;

    private static readonly Func<ServerFault>[] Makers =
    [
        () => new AcceptanceIsError("M116", isLoud: false),
        () => new AcceptanceIsError("M116b", isLoud: true),
        () => new AcceptanceIsSuccess(),
        () => new CodesMisread("M118", "takes no code but 200 for success", result => result.Code == 200 ? Success : Failure),
        () => new CodesMisread("M119", "takes every code for success", _ => Success),
        () => new CodesMisread("M119b", "takes a result that is no number for success", result => result.Code is null ? Success : result.Outcome),
        () => new CodesMisread("M119c", "takes 500 and above for success", result => result.Code >= 500 ? Success : result.Outcome),
        () => new ResultsUnheard("M120", "ignores a result that comes in a session of the device's own", "FUMO-S-007", (result, exec) => result.SessionId == exec.SessionId),
        () => new ResultsUnheard("M121", "looks for results in package 1 alone", "FUMO-S-007", (result, _) => result.IsInFirstMessage),
        () => new ResultsUnheard("M121b", "looks at the first Item of an Alert alone", "FUMO-S-010", (result, _) => ReferenceEquals(result.Item, result.Alert.Items[0])),
        () => new ResultsUnheard("M121c", "looks at the last Item of an Alert alone", "FUMO-S-010", (result, _) => ReferenceEquals(result.Item, result.Alert.Items[^1])),
        () => new RequestIsResult(),
        () => new MatchesBySource(),
        () => new RefusesAlerts("M124", "refuses an Alert with a Correlator", StatusCode.BadRequest, (alert, _) => alert.Correlator is not null),
        () => new RefusesAlerts("M124b", "refuses an Alert without a Correlator", StatusCode.IncompleteCommand, (alert, _) => alert.Correlator is null),
        () => new RefusesAlerts("M125", "gives no Status to a result", null, (_, _) => true),
        () => new RefusesAlerts("M125b", "answers 500 to a result", StatusCode.CommandFailed, (_, _) => true),
        () => new RefusesAlerts("M126", "refuses a result whose Item has no Target", StatusCode.IncompleteCommand, (_, item) => item.Target is null),
        () => new RefusesAlerts("M126b", "refuses a result whose Source has no LocName", StatusCode.IncompleteCommand, (_, item) => item.Source?.LocName is null),
        () => new RefusesAlerts("M127", "refuses a result whose Source is the object, not the operation", StatusCode.NotFound, (_, item) => FumoOperations.OfNodeName(NameOf(item)) is null),
        () => new RefusesAlerts("M127b", "refuses a result whose Source is the operation, as most clients send it", StatusCode.NotFound, (_, item) => FumoOperations.OfNodeName(NameOf(item)) is not null),
        () => new CodesMisread("M128", "takes a success without a Mark for a failure", result => result.Item.Meta?.Mark is null ? Failure : result.Outcome),
        () => new CodesMisread("M128b", "takes a success with the Mark critical for a failure", result => result.Item.Meta?.Mark?.Trim() == AlertMarks.Critical ? Failure : result.Outcome),
        () => new ExecBeforeUrl("M129", FumoOperation.Download),
        () => new ExecBeforeUrl("M129b", FumoOperation.DownloadAndUpdate),
        () => new UpdatesWithoutDelivery(),
        () => new SetsTheOtherUrl(),
        () => new ExecutesElsewhere("M132", "executes a leaf below the operation", (_, node) => $"{node}/PkgURL"),
        () => new ExecutesElsewhere("M132b", "executes the object itself", (root, _) => root),
        () => new TouchesForbidden("M133", "writes State before it begins", FumoNodes.State, "10", "int"),
        () => new TouchesForbidden("M133b", "writes PkgName", FumoNodes.PkgName, "Firmware"),
        () => new TouchesForbidden("M133c", "reads PkgData", FumoNodes.PkgData),
        () => new KnowsThePlace(),
        () => new SendsGenericAlerts(),
        () => new SharesCorrelators(),
        () => new PackageDataMisshapen("M137", "sends PkgData with Format chr", null, item => item with { Meta = (item.Meta ?? new Meta()) with { Format = "chr" } }),
        () => new PackageDataMisshapen("M137b", "sends base64 in WBXML with Format bin", "wbxml", InBase64),
        () => new BeyondMaxObjSize(),
        () => new PackageDataMisshapen("M137d", "sends the first chunk of PkgData without its Size", null, item => item.HasMoreData ? item with { Meta = item.Meta is null ? null : item.Meta with { Size = null } } : item),
        () => new PackageDataMisshapen("M137e", "sends base64 in XML with Format bin", "xml", item => item with { Meta = (item.Meta ?? new Meta()) with { Format = "bin" } }),
        () => new PromisesAndForgets(),
        () => new DiesOfRequests("M140", "answers HTTP 500 to a request without Source", item => item.Source is null),
        () => new DiesOfRequests("M140b", "answers HTTP 500 to a request with empty Data", item => item.Data is not { IsEmpty: false }),
        () => new TakesLookalikeTypes(),
        () => new NeedsOptionalNodes(),
        () => new WaitsForEachState(),
        () => new RefusalIsAcceptance(),
        () => new NodsToEverything(),
        () => new HangsUpAfterExec(),
        () => new NeverEndsASession(),
        () => new SendsForEver(),
        () => new ForgetsItsSessions(),
        () => new TrustsEverybody(),
        () => new DiesOfGarbage(),
        () => new KeysOnSessionId(),
    ];

    /// <summary>All faults.</summary>
    public static IReadOnlyList<BehaviourInfo> All { get; } =
        [.. Makers.Select(make => make()).Select(fault => new BehaviourInfo(fault.Id, fault.Title, fault.Requirement, fault.Rule)
        {
            Setup = fault.Setup,
            Consequences = fault.Consequences,
            IsMild = fault.IsMild,
        })];

    /// <summary>A fault by its id.</summary>
    /// <param name="id">The id; case does not matter.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ServerFault Create(string id) =>
        Makers.Select(make => make()).FirstOrDefault(fault => fault.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"There is no fault '{id}' of a server; there are {string.Join(", ", All.Select(fault => fault.Id))}.", nameof(id));

    private static string? NameOf(Item item) => item.Source?.LocUri is { } uri ? LocUri.Of(uri).Name : null;

    private static Item InBase64(Item item) =>
        item.Data is { IsOpaque: true } data && !item.HasMoreData ? item with { Data = DataValue.OfText(Convert.ToBase64String(data.Value.Span)) } : item;
}

using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>The faults that the reference server can have.</summary>
public static class ServerFaultCatalogue
{
    private const ResultOutcome Success = ResultOutcome.Success;
    private const ResultOutcome Failure = ResultOutcome.Failure;

    // A result that is refused for another item than it, and was not taken.
    private static readonly string[] Untaken = ["server.pending.open", "server.result.concluded"];

    private static readonly Func<ServerFault>[] Makers =
    [
        () => new AcceptanceIsError("M116", isLoud: false) { Consequences = ["server.correlator.none", "server.failure.concluded", "server.refusal.concluded", "server.result.concluded", "server.result.outcome"] },
        () => new AcceptanceIsError("M116b", isLoud: true) { Consequences = ["server.correlator.none", "server.failure.concluded", "server.pending.open", "server.refusal.concluded", "server.result.concluded", "server.result.outcome"] },
        () => new AcceptanceIsSuccess() { Consequences = ["server.correlator.none", "server.failure.concluded", "server.result.concluded", "server.result.outcome"] },
        () => new CodesMisread("M118", "takes no code but 200 for success", result => result.Code == 200 ? Success : Failure),
        () => new ShowsItsOwnCodes(),
        () => new CodesMisread("M119", "takes every code for success", _ => Success),
        () => new CodesMisread("M119b", "takes 500 and above for success", result => result.Code >= 500 ? Success : result.Outcome),
        () => new ResultsUnheard("M120", "ignores a result that comes in a session of the device's own", "FUMO-S-011", "server.result.concluded", (result, exec) => result.SessionId == exec.SessionId) { Consequences = ["server.correlator.none", "server.failure.concluded", "server.pending.open", "server.result.outcome"] },
        () => new ResultsUnheard("M121", "looks for results in package 1 alone", "FUMO-S-011", "server.result.concluded", (result, _) => result.IsInFirstMessage) { Consequences = ["server.correlator.none"] },
        () => new ResultsUnheard("M121b", "looks at the first Item of an Alert alone", "FUMO-S-011", "server.result.concluded", (result, _) => ReferenceEquals(result.Item, result.Alert.Items[0])),
        () => new ResultsUnheard("M121c", "looks at the last Item of an Alert alone", "FUMO-S-011", "server.result.concluded", (result, _) => ReferenceEquals(result.Item, result.Alert.Items[^1])),
        () => new ResultsUnheard("M121d", "waits for the device to try again after a failure", "FUMO-S-013", "server.failure.concluded", (result, _) => result.Outcome == Success) { Consequences = ["server.correlator.none"] },
        () => new RequestIsResult() { Consequences = ["server.request.status", "server.result.outcome"] },
        () => new KnowsOneRequest(),
        () => new MatchesBySource(),
        () => new MixesUpDevices() { Consequences = ["server.failure.concluded", "server.pending.open", "server.result.code", "server.result.concluded", "server.result.outcome"] },
        () => new RefusesAlerts("M124", "refuses an Alert with a Correlator", "FUMO-S-009", "server.alert.status", StatusCode.BadRequest, (alert, _) => alert.Correlator is not null) { Consequences = ["dm.alert-code", "server.alert.code", "server.alert.type", .. Untaken] },
        () => new RefusesAlerts("M124b", "sends no correlators and refuses an Alert without one", "FUMO-S-012", "server.correlator.none", StatusCode.IncompleteCommand, (alert, _) => alert.Correlator is null) { SendsNoCorrelators = true, Consequences = ["server.alert.status", .. Untaken] },
        () => new RefusesAlerts("M125", "gives no Status to a result", "FUMO-S-009", "server.alert.status", null, (_, _) => true) { Consequences = ["dm.status"] },
        () => new RefusesAlerts("M125b", "answers 500 to a result", "FUMO-S-009", "server.alert.status", StatusCode.CommandFailed, (_, _) => true) { Consequences = ["server.correlator.none", .. Untaken] },
        () => new RefusesAlerts("M125c", "refuses results with vendors' own codes", "FUMO-S-011", "server.alert.code", StatusCode.BadRequest, (_, item) => item.Data?.Text.Trim() is { Length: 3 } code && code[1] >= '5') { Consequences = ["dm.alert-code", "server.alert.status"] },
        () => new RefusesAlerts("M125d", "does not know the result type of Download", "FUMO-S-010", "server.alert.type", StatusCode.UnsupportedMediaTypeOrFormat, (_, item) => FumoOperations.OfAlertType(item.Meta?.Type) == FumoOperation.Download) { Consequences = ["server.alert.status", "server.correlator.none"] },
        () => new RefusesAlerts("M125e", "does not know the result type of DownloadAndUpdate", "FUMO-S-010", "server.alert.type", StatusCode.UnsupportedMediaTypeOrFormat, (_, item) => FumoOperations.OfAlertType(item.Meta?.Type) == FumoOperation.DownloadAndUpdate) { Consequences = ["server.alert.status", .. Untaken] },
        () => new RefusesAlerts("M126", "refuses a result whose Item has no Target", "FUMO-S-009", "server.alert.status", StatusCode.IncompleteCommand, (_, item) => item.Target is null) { Consequences = ["server.correlator.none", .. Untaken] },
        () => new RefusesAlerts("M126b", "refuses a result whose Source has no LocName", "FUMO-S-009", "server.alert.status", StatusCode.IncompleteCommand, (_, item) => item.Source?.LocName is null) { Consequences = ["server.correlator.none", .. Untaken] },
        () => new RefusesAlerts("M127", "refuses a result whose Source is the object, not the operation", "FUMO-S-009", "server.alert.status", StatusCode.NotFound, (_, item) => FumoOperations.OfNodeName(NameOf(item)) is null) { Consequences = ["dm.alert-code", "server.correlator.none", .. Untaken] },
        () => new CodesMisread("M128", "takes a success without a Mark for a failure", result => result.Item.Meta?.Mark is null ? Failure : result.Outcome),
        () => new CodesMisread("M128b", "takes a success with the Mark critical for a failure", result => result.Item.Meta?.Mark?.Trim() == AlertMarks.Critical ? Failure : result.Outcome),
        () => new ExecBeforeUrl("M129", FumoOperation.Download),
        () => new ExecBeforeUrl("M129b", FumoOperation.DownloadAndUpdate),
        () => new UpdatesWithoutDelivery(),
        () => new SetsTheOtherUrl(),
        () => new ExecutesElsewhere("M132", "executes a leaf below the operation", (_, node) => $"{node}/PkgURL") { Consequences = ["server.request.update"] },
        () => new ExecutesElsewhere("M132b", "executes the object itself", (root, _) => root) { Consequences = ["server.request.update"] },
        () => new TouchesForbidden("M133", "writes State before it begins", FumoNodes.State, "10", "int"),
        () => new TouchesForbidden("M133b", "writes PkgName", FumoNodes.PkgName, "Firmware"),
        () => new TouchesForbidden("M133c", "reads PkgData", FumoNodes.PkgData),
        () => new KnowsThePlace() { Consequences = ["server.request.update"] },
        () => new SendsGenericAlerts(),
        () => new SharesCorrelators(),
        () => new PackageDataMisshapen("M137", "sends PkgData with Format chr", "server.package.format", null, item => item with { Meta = (item.Meta ?? new Meta()) with { Format = "chr" } }),
        () => new PackageDataMisshapen("M137b", "sends the end of a package as base64 in WBXML, with Format bin", "server.package.chunks", "wbxml", InBase64) { Consequences = ["dm.server-chunk-size"] },
        () => new BeyondMaxObjSize() { Consequences = ["dm.server-object-size"] },
        () => new PackageDataMisshapen("M137d", "sends the first chunk of PkgData without its Size", "server.package.chunks", null, item => item.HasMoreData ? item with { Meta = item.Meta is null ? null : item.Meta with { Size = null } } : item) { Consequences = ["dm.server-chunk-size"] },
        () => new PackageDataMisshapen("M137e", "sends base64 in XML with Format bin", "server.package.format", "xml", item => item with { Meta = (item.Meta ?? new Meta()) with { Format = "bin" } }),
        () => new PromisesAndForgets(),
        () => new HearsAndDoesNothing(),
        () => new DiesOfRequests("M140", "answers HTTP 500 to a request without Source", item => item.Source is null) { Consequences = ["dm.server-reply"] },
        () => new DiesOfRequests("M140b", "answers HTTP 500 to a request with empty Data", item => item.Data is not { IsEmpty: false }) { Consequences = ["dm.server-reply", "server.alert.status"] },
        () => new RefusesRequests("M140c", "refuses a request without Source", item => item.Source is null),
        () => new RefusesRequests("M140d", "refuses a request with empty Data", item => item.Data is not { IsEmpty: false }),
        () => new TakesLookalikeTypes(),
        () => new NeedsOptionalNodes(),
        () => new WaitsForEachState() { Consequences = ["server.correlator.none", "server.failure.concluded", "server.pending.open"] },
        () => new RefusalIsAcceptance(),
        () => new NodsToEverything() { Consequences = ["dm.alert-unknown", "dm.nonce-stale", "dm.unauthenticated", "server.request.status"] },
        () => new BreaksOffAfterExec("L12", "breaks the session off when its Exec is accepted", "FUMO-S-007", "server.exec.accepted", code => code < 300) { Consequences = ["dm.server-reply", "server.exec.again", "server.alert.status", "server.result.outcome"] },
        () => new BreaksOffAfterExec("L12b", "breaks the session off when its Exec is refused", "FUMO-S-008", "server.refusal.session", code => code >= 300) { Consequences = ["dm.server-reply"] },
        () => new NeverEndsASession(),
        () => new ForgetsItsSessions(),
        () => new TrustsEverybody() { Consequences = ["dm.nonce-stale"] },
        () => new DiesOfGarbage() { Consequences = ["dm.server-reply"] },
        () => new KeysOnSessionId(),
        () => new SendsMisshapen("L19", "aborts a session for an alert that it does not know, and leaves its package open", "L-PRO-13-S", "dm.abort", AbortedForUnknownAlerts) { Consequences = ["dm.server-final"] },
        () => new SendsMisshapen("L20", "never says Final", "L-PRO-07-S", "dm.server-final", message => message with { Body = message.Body with { IsFinal = false } }) { Consequences = ["dm.server-next-message"] },
        () => new SendsMisshapen("L21", "does not ask for the rest of an unfinished package", "L-PRO-09-S", "dm.server-next-message", message => MessageChange.Without(message, command => command is Alert { Code: AlertCode.NextMessage })),
        () => new CommandsAfterAbort(),
        () => new AnswersAlerts("L23", "answers 200 to an alert of any type", "dm.alert-unknown", honest => honest == StatusCode.UnsupportedMediaTypeOrFormat ? StatusCode.Ok : honest) { Consequences = ["server.alert.similar-type"] },
        () => new SendsMisshapen("L26", "commands in the message that asks for credentials", "L-PRO-25-S", "dm.challenge-commands", message => MessageChange.IsChallenge(message) ? MessageChange.With(message, new Get { CmdId = "99", Items = [Item.To("./DevInfo/Man")] }) : message) { Consequences = ["dm.unauthenticated"] },
        () => new SendsMisshapen("L27", "refuses the credentials of a session in its midst", "L-PRO-25-S", "dm.session-authenticated", message => message.Header.MsgId == "4" ? MessageChange.WithHeaderCode(message, "401") : message) { Consequences = ["dm.challenge", "dm.challenge-commands"] },
        () => new AnswersInXml(),
        .. ServerProtocolFaults.Makers,
        .. ServerExecFaults.Makers,
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

    private static SyncMl AbortedForUnknownAlerts(SyncMl message)
    {
        bool isUnknown = message.Body.Commands.OfType<Status>().Any(status => status.Cmd == nameof(Alert) && status.Code == (int)StatusCode.UnsupportedMediaTypeOrFormat);
        SyncMl aborted = message.WithCommands(commands => [.. commands.OfType<Status>(), Alert.Of(AlertCode.SessionAbort) with { CmdId = "99" }]);
        return isUnknown ? aborted with { Body = aborted.Body with { IsFinal = false } } : message;
    }

    private static string? NameOf(Item item) => item.Source?.LocUri is { } uri ? LocUri.Of(uri).Name : null;

    private static Item InBase64(Item item) =>
        item.Data is { IsOpaque: true } data && !item.HasMoreData ? item with { Data = DataValue.OfText(Convert.ToBase64String(data.Value.Span)) } : item;
}

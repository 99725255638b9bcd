using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>Takes the Generic Alerts of devices: results close jobs, requests start them (FUMO 1.0.2, 6.2, 7.1).</summary>
internal sealed class AlertDesk(ReferenceServerOptions options, ServerBehaviourChain behaviours, Dispatcher dispatcher)
{
    /// <summary>Takes an alert and says how it is answered.</summary>
    public StatusCode Take(DeviceVisit visit, Alert alert)
    {
        if (alert.Items.Count == 0 || alert.Items.All(item => string.IsNullOrWhiteSpace(TypeOf(alert, item))))
        {
            return StatusCode.IncompleteCommand;
        }

        ReportedResult[] results = [.. alert.Items.Select(item => ResultOf(visit, alert, item)).OfType<ReportedResult>()];
        foreach (ReportedResult result in results)
        {
            Take(visit, result, isAlone: results.Length == 1);
        }

        Item? request = alert.Items.FirstOrDefault(item => behaviours.IsRequest(TypeOf(alert, item), AlertTypes.IsRequest(TypeOf(alert, item))));
        return request is not null && options.TakesRequests ? TakeRequest(visit, request)
            : results.Length > 0 ? StatusCode.Ok
            : StatusCode.UnsupportedMediaTypeOrFormat;
    }

    private static string? TypeOf(Alert alert, Item item) => (item.Meta ?? alert.Meta)?.Type;

    private ReportedResult? ResultOf(DeviceVisit visit, Alert alert, Item item) =>
        behaviours.ResultOperation(TypeOf(alert, item), FumoOperations.OfAlertType(TypeOf(alert, item))) is { } operation
            ? new ReportedResult(alert, item, operation, visit.IsInFirstMessage, visit.Session.SessionId)
            : null;

    private void Take(DeviceVisit visit, ReportedResult result, bool isAlone)
    {
        ManagedDevice device = visit.Device;
        JobExec? found = behaviours.Matched(visit, result, Match(device, result, isAlone));
        device.Tell($"result {result.Operation} {result.Code?.ToString() ?? "no number"} from {result.Source ?? "nowhere"}, correlator {result.Correlator ?? "none"}"
            + (found is null ? ": belongs to no open job" : string.Empty));
        if (found is null || dispatcher.JobOf(device, found) is not { } job)
        {
            return;
        }

        ResultOutcome outcome = behaviours.Concluded(result, result.Outcome);
        job.Conclude(found, outcome, result.Code);
        if (outcome == ResultOutcome.Success)
        {
            device.HoldsPackage = found.Operation == FumoOperation.Download;
        }

        visit.Reported.Add(job);
        dispatcher.TellEnd(device, job);
    }

    /// <summary>
    /// The Exec that a result belongs to: the one whose correlator it carries; without one the latest of its operation and
    /// object. A correlator that nobody gave belongs to none.
    /// </summary>
    private static JobExec? Match(ManagedDevice device, ReportedResult result, bool isAlone)
    {
        IEnumerable<JobExec> open = device.Jobs.Where(job => !job.IsOver).SelectMany(job => job.Execs).Where(exec => exec.Outcome is null).Reverse();
        if (result.Correlator is { } correlator)
        {
            return open.FirstOrDefault(exec => exec.Correlator == correlator && (isAlone || (Fits(exec, result) && IsAbout(exec, result.Source))));
        }

        JobExec[] candidates = [.. open.Where(exec => exec.IsPending && Fits(exec, result) && IsAbout(exec, result.Source))];
        return candidates.FirstOrDefault(exec => exec.Correlator is null) ?? candidates.FirstOrDefault();
    }

    // A failed download of DownloadAndUpdate is told under the type of a download by some.
    private static bool Fits(JobExec exec, ReportedResult result) =>
        exec.Operation == result.Operation
        || (exec.Operation == FumoOperation.DownloadAndUpdate && result.Operation == FumoOperation.Download && result.Outcome == ResultOutcome.Failure);

    private static bool IsAbout(JobExec exec, string? source) =>
        string.IsNullOrWhiteSpace(source) || LocUri.Of(source).IsWithin(LocUri.Of(exec.Root));

    /// <summary>A request is answered with 200 when the update is commanded in this session, else with 202 (7.1).</summary>
    private StatusCode TakeRequest(DeviceVisit visit, Item request)
    {
        visit.IsRequested = true;
        visit.RequestedRoot = request.Source?.LocUri;
        visit.Device.Tell($"request {request.Meta?.Type?.Trim()} from {visit.RequestedRoot ?? "nowhere"}");
        if (options.RequestCampaign is { } campaign && visit.Device.Jobs.All(job => job.IsOver))
        {
            dispatcher.Offer(visit.Device.Id, campaign);
        }

        return dispatcher.Next(visit) is not null ? StatusCode.Ok : StatusCode.AcceptedForProcessing;
    }
}

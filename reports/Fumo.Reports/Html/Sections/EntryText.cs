using Fumo.Record;

namespace Fumo.Reports;

/// <summary>An entry of a transcript that is no message, in a line.</summary>
internal static class EntryText
{
    internal static string Of(Entry entry) => entry switch
    {
        DownloadEntry one => $"{one.Method} {one.Url}" + (one.Part is null ? " (an address that was never given out)" : $" ({one.Part})"),
        DownloadEndEntry one => $"download answered with {one.HttpStatus}, {one.Sent} octets sent"
            + (one.IsComplete ? "" : ", not all of it") + (one.Cause is null ? "" : $": {one.Cause}"),
        ExecEntry one => $"Exec on {one.Target}" + (one.Correlator is null ? " without correlator" : $", correlator {one.Correlator}")
            + (one.Package is null ? "" : $", package {one.Package}"),
        WakeEntry one => $"asked for a session by {one.Method}: {one.Detail}",
        ProcessEntry one => $"process {one.Event}: {one.Detail}" + (one.StandardError is null ? "" : $"\n{one.StandardError}"),
        PromptEntry one => $"operator was asked: {one.Text} ({one.Answer})",
        ObservationEntry one => $"{one.Source}: {one.Value ?? "could not be read"}",
        PlayedDeviceEntry one => $"played is {one.Device} with {string.Join(" and ", one.Roots)}, {one.Encoding}",
        OfferEntry one => $"the server was asked by {one.Method} to start {one.Operation} for {one.Device}: {one.Detail}",
        FetchEntry one => $"{one.Device} fetched {one.Url}: {(one.HttpStatus is { } status ? $"{status}, {one.Length} octets" : "no answer")}"
            + (one.Cause is null ? "" : $", {one.Cause}"),
        StepEntry one => $"{one.Device} on purpose: {one.Name}" + (one.Node is null ? "" : $" for {one.Node}") + (one.Code is null ? "" : $", code {one.Code}")
            + (one.Correlator is null ? "" : $", correlator {one.Correlator}") + (one.Detail is null ? "" : $", {one.Detail}"),
        FactEntry one => $"{one.Name}: {one.Value}",
        ScenarioEntry one => $"scenario {one.Scenario} {one.Phase}, attempt {one.Attempt}",
        TroubleEntry one => $"{one.Cause}: {one.Reason}",
        _ => entry.GetType().Name,
    };
}

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
        FactEntry one => $"{one.Name}: {one.Value}",
        ScenarioEntry one => $"scenario {one.Scenario} {one.Phase}, attempt {one.Attempt}",
        TroubleEntry one => $"{one.Cause}: {one.Reason}",
        _ => entry.GetType().Name,
    };
}

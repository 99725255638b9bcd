using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>Tells of each observation of the server where the device's job stood when it was made.</summary>
internal static class TimelineReader
{
    internal static List<Conclusion> Read(RunView run, PlayedRun played)
    {
        List<Conclusion> conclusions = [];
        foreach (IGrouping<int, ObservationEntry> ofOne in run.Entries.OfType<ObservationEntry>().Where(entry => entry.Device is not null).GroupBy(entry => entry.Device!).SelectMany(same => same.GroupBy(entry => run.Parts.Of(entry.Number))))
        {
            Turn[] turns = [.. Turns(run, played, ofOne.First().Device!).Where(turn => run.Parts.Of(turn.Number) == ofOne.Key).OrderBy(turn => turn.Number)];
            Conclusion? before = null;
            Conclusion? offered = null;
            foreach ((ObservationEntry entry, Turn? turn) in Settled(ofOne, turns))
            {
                before = Conclude(run, played, entry, turn, before) with { AtOffer = offered };
                offered = before.Phase == Phase.Offered ? before : offered;
                conclusions.Add(before);
            }
        }

        return [.. conclusions.OrderBy(one => one.Entry.Number)];
    }

    // A server may take its time to digest what it was told: the last observation before something else happens counts.
    private static IEnumerable<(ObservationEntry Entry, Turn? Turn)> Settled(IEnumerable<ObservationEntry> entries, Turn[] turns) =>
        entries.Where(entry => entry.State is not null || entry.ResultCode is not null)
            .Select(entry => (Entry: entry, Turn: turns.LastOrDefault(turn => turn.Number < entry.Number)))
            .GroupBy(one => one.Turn)
            .SelectMany(same => same.Key?.Phase == Phase.Pending ? same : same.TakeLast(1));

    private static Conclusion Conclude(RunView run, PlayedRun played, ObservationEntry entry, Turn? turn, Conclusion? before)
    {
        int asked = played.Offers.FirstOrDefault(offer => offer.Entry.Device == entry.Device && offer.Number > entry.Number)?.Number ?? int.MaxValue;
        return new Conclusion
        {
            Entry = entry,
            Phase = turn?.Phase ?? Phase.Idle,
            Exec = turn?.Exec,
            Alert = turn?.Alert,
            Step = turn?.Step,
            Before = before,
            IsOver = !run.Executions.Any(one => one.Sent.Device == entry.Device && one.Number > entry.Number && one.Number < asked) && !IsAnotherOpen(run, entry, turn?.Exec),
        };
    }

    // What is shown while another operation of the device is open may be about that one.
    private static bool IsAnotherOpen(RunView run, ObservationEntry entry, Execution? exec) => run.Executions.Any(one =>
        one != exec && one.Sent.Device == entry.Device && one.IsAccepted && one.Number < entry.Number && run.Parts.Of(one.Number) == run.Parts.Of(entry.Number) && (one.Alert is not { IsAcknowledged: true } alert || alert.AcknowledgedAt > entry.Number));

    private static IEnumerable<Turn> Turns(RunView run, PlayedRun played, string device)
    {
        IEnumerable<Turn> offers = played.Offers.Where(offer => offer.Entry.Device == device).Select(offer => new Turn(offer.Number, Phase.Offered));
        IEnumerable<Turn> answers = run.Executions
            .Where(one => one.Sent.Device == device && one.Operation is not null && one.Code is not null)
            .Select(one => new Turn(one.Sent.LastStatus!.Message.Number, one.IsAccepted ? Phase.Pending : Phase.Refused, one));
        IEnumerable<Turn> results = run.Executions
            .Where(one => one.Sent.Device == device && one is { IsRefused: false, Alert.IsAcknowledged: true })
            .Select(one => new Turn(one.Alert!.AcknowledgedAt, Reported(one.Alert), one, one.Alert));
        IEnumerable<Turn> steps = played.Of(Steps.StrayResult, Steps.Request)
            .Where(step => step.Device == device)
            .Select(step => new Turn(step.Reply?.Number ?? step.Number, step.Name == Steps.Request ? Phase.Requested : Phase.Stray, Step: step));
        return [.. offers, .. answers, .. results, .. steps];
    }

    // What the server refused, or need not understand, ends nothing. A refusal of several items at once may be meant for
    // another than this: what became of it is then to be seen.
    private static Phase Reported(ClientAlert alert) =>
        !alert.IsAsTheStandardHasIt || alert.AcknowledgedBy is < 200 or >= 300 ? Phase.Stray
        : alert.Outcome == ResultOutcome.Success ? Phase.Succeeded
        : Phase.Failed;

    private sealed record Turn(int Number, Phase Phase, Execution? Exec = null, ClientAlert? Alert = null, Step? Step = null);
}

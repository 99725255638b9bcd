using Fumo.Dm;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>
/// The alerts that a played device still has to deliver, in order. One for which no Status came is sent again in the next
/// session; each is written down as a step when its Status came, or when its session ended without one.
/// </summary>
internal sealed class AlertSheet(ITranscript transcript, RecordedWeb web)
{
    private readonly List<WaitingAlert> entries = [];
    private readonly List<int> answers = [];

    /// <summary>The Status codes of this session, in order.</summary>
    public IReadOnlyList<int> Answers => [.. answers];

    /// <summary>True while an alert has no Status yet.</summary>
    public bool IsWaiting => entries.Count > 0;

    /// <summary>Adds an alert that waits for its turn.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="steps">What is written down of it.</param>
    /// <param name="packages">Packages of the session that are to pass before.</param>
    public void Add(Alert alert, IReadOnlyList<StepEntry> steps, int packages = 0) => entries.Add(new WaitingAlert(alert, steps) { Packages = packages });

    /// <summary>A session begins: whatever waits goes into package 1.</summary>
    public IReadOnlyList<PendingAlert> Begin()
    {
        answers.Clear();
        entries.ForEach(entry => entry.Packages = 0);
        return Next();
    }

    /// <summary>What goes into the next package.</summary>
    public IReadOnlyList<PendingAlert> Next()
    {
        List<WaitingAlert> due = [.. entries.Where(entry => entry.IsDue())];
        return [.. due.Select(Send)];
    }

    /// <summary>A message goes out in an exchange that is about to begin.</summary>
    public void Sending(SyncMl message, int exchange)
    {
        foreach (Alert alert in message.Body.Commands.OfType<Alert>())
        {
            entries.FindAll(entry => ReferenceEquals(entry.Alert.Items, alert.Items)).ForEach(entry => entry.Exchange = exchange);
        }
    }

    /// <summary>The session has ended: what got no Status waits for the next one.</summary>
    public void End()
    {
        foreach (WaitingAlert entry in entries.Where(entry => entry.IsUnderway))
        {
            entry.IsUnderway = false;
            Write(entry, entry.Exchange);
        }
    }

    private PendingAlert Send(WaitingAlert entry)
    {
        entry.IsUnderway = true;
        return new PendingAlert(entry.Alert) { Answered = code => Answered(entry, code) };
    }

    private void Answered(WaitingAlert entry, int code)
    {
        answers.Add(code);
        entries.Remove(entry);
        Write(entry, web.Exchange);
    }

    private void Write(WaitingAlert entry, int exchange)
    {
        foreach (StepEntry step in exchange > 0 ? entry.Steps : [])
        {
            transcript.Write(step with { Exchange = exchange });
        }
    }

    private sealed class WaitingAlert(Alert alert, IReadOnlyList<StepEntry> steps)
    {
        public Alert Alert => alert;

        public IReadOnlyList<StepEntry> Steps => steps;

        public int Packages { get; set; }

        public int Exchange { get; set; }

        public bool IsUnderway { get; set; }

        /// <summary>True when it goes out in this package; one that is to wait has waited for one more.</summary>
        public bool IsDue() => !IsUnderway && Packages-- <= 0;
    }
}

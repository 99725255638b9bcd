using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>A campaign on its way through a device.</summary>
public sealed class Job
{
    private readonly List<JobExec> execs = [];

    internal Job(int number, string deviceId, Campaign campaign) => (Number, DeviceId, Campaign) = (number, deviceId, campaign);

    /// <summary>Its number, unique at the server.</summary>
    public int Number { get; }

    /// <summary>The device.</summary>
    public string DeviceId { get; }

    /// <summary>What the device is to do.</summary>
    public Campaign Campaign { get; }

    /// <summary>How far it came.</summary>
    public JobState State { get; internal set; }

    /// <summary>The result code that the device reported last; null while it reported none.</summary>
    public int? Code { get; internal set; }

    /// <summary>Why it failed, or what the matter is, in a sentence; null for nothing.</summary>
    public string? Reason { get; internal set; }

    /// <summary>In how many sessions it was begun.</summary>
    public int Attempts { get; internal set; }

    /// <summary>The Execs that went out for it, in order.</summary>
    public IReadOnlyList<JobExec> Execs => execs;

    /// <summary>True when it has come to its end.</summary>
    public bool IsOver => State is JobState.Succeeded or JobState.Failed;

    /// <summary>The Exec whose outcome is awaited; null when none is.</summary>
    public JobExec? Pending => IsOver ? null : execs.FindLast(exec => exec.IsPending);

    /// <summary>True when the server has to command something.</summary>
    public bool IsDue => !IsOver && Pending is null;

    internal void GoOut(JobExec exec, string sessionId)
    {
        exec.SessionId = sessionId;
        execs.Add(exec);
        State = JobState.Commanded;
    }

    /// <summary>An Exec whose Status was lost with its session, and of which nothing was heard: it may never have arrived.</summary>
    internal void TakeBackUnanswered()
    {
        if (Pending is { Status: null } lost)
        {
            lost.IsPending = false;
            State = JobState.Offered;
        }
    }

    internal void Fail(string reason)
    {
        (State, Reason) = (JobState.Failed, reason);
        execs.ForEach(exec => exec.IsPending = false);
    }

    /// <summary>Takes the outcome of one of its Execs.</summary>
    internal void Conclude(JobExec exec, ResultOutcome outcome, int? code)
    {
        (exec.Outcome, exec.Code, exec.IsPending, Code) = (outcome, code, false, code);
        if (outcome == ResultOutcome.Failure)
        {
            Fail(code is null ? $"{exec.Operation} reported no result code." : $"{exec.Operation} failed with {code}.");
        }
        else if (exec.Operation == Campaign.Kind.LastOperation())
        {
            State = JobState.Succeeded;
        }
    }
}

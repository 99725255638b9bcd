using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A session of a device, as the server's campaigns see it.</summary>
public sealed class DeviceVisit
{
    private readonly List<(Job Job, JobExec Exec, string Node)> starting = [];
    private readonly HashSet<(Job, int)> begun = [];

    internal DeviceVisit(ServerSession session, ManagedDevice device)
    {
        (Session, Device) = (session, device);
        session.CommandSent += Went;
    }

    /// <summary>The session.</summary>
    public ServerSession Session { get; }

    /// <summary>The device.</summary>
    public ManagedDevice Device { get; }

    /// <summary>True when the device asked for an update in this session.</summary>
    public bool IsRequested { get; internal set; }

    /// <summary>The object that the device named when it asked; null for none.</summary>
    public string? RequestedRoot { get; internal set; }

    /// <summary>True while what comes belongs to the first message of the session.</summary>
    public bool IsInFirstMessage => Session.LastExchange == Session.FirstExchange;

    /// <summary>The jobs whose end was reported in this session.</summary>
    public IList<Job> Reported { get; } = [];

    /// <summary>True when the step that a job has come to was begun in this session already.</summary>
    internal bool HasBegun(Job job) => begun.Contains((job, job.Execs.Count(exec => exec.Outcome is not null)));

    internal void Begin(Job job) => begun.Add((job, job.Execs.Count(exec => exec.Outcome is not null)));

    /// <summary>Notes an Exec that is about to go out.</summary>
    internal void Starts(Job job, JobExec exec, string node) => starting.Add((job, exec, node));

    internal void StartsNothing() => starting.Clear();

    private void Went(CommandReply sent)
    {
        if (sent.Command is not Exec { Items: [{ Target.LocUri: { } uri }, ..] })
        {
            return;
        }

        int index = starting.FindIndex(one => one.Node == uri);
        if (index >= 0)
        {
            starting[index].Job.GoOut(starting[index].Exec, Session.SessionId);
            starting.RemoveAt(index);
        }
    }
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>What a server knows of a device, and wants of it.</summary>
public sealed class ManagedDevice
{
    private const int MaxJobs = 200;
    private const int MaxEvents = 500;
    private readonly List<Job> jobs = [];
    private readonly Queue<string> events = new();
    private readonly TimeProvider time;

    internal ManagedDevice(string id, TimeProvider time) => (Id, this.time) = (id, time);

    /// <summary>Its id, Source of its messages.</summary>
    public string Id { get; }

    /// <summary>Its model, DevInfo/Mod; null while it was not heard of.</summary>
    public string? Model { get; internal set; }

    /// <summary>Its FUMO objects, as far as they were found.</summary>
    public IReadOnlyList<string> Roots { get; internal set; } = [];

    /// <summary>True when it took a package that it was not told to apply since.</summary>
    public bool HoldsPackage { get; internal set; }

    /// <summary>How many sessions it had.</summary>
    public int Sessions { get; internal set; }

    /// <summary>Its jobs, the oldest first.</summary>
    public IReadOnlyList<Job> Jobs => jobs;

    /// <summary>What happened, a line each.</summary>
    public IReadOnlyCollection<string> Events => events;

    /// <summary>True when an operation on an object was commanded, and its outcome is to follow.</summary>
    /// <param name="root">The URI of the FUMO.</param>
    public bool Awaits(string root) => jobs.Exists(job => LocUri.SameNode(job.Pending?.Root, root));

    internal bool IsFull => jobs.Count >= MaxJobs && !jobs[0].IsOver;

    internal void Add(Job job)
    {
        if (jobs.Count >= MaxJobs)
        {
            jobs.RemoveAt(0);
        }

        jobs.Add(job);
    }

    internal int Withdraw() => jobs.RemoveAll(job => job.State == JobState.Offered);

    internal void Tell(string line)
    {
        events.Enqueue($"{time.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fffZ} {line}");
        if (events.Count > MaxEvents)
        {
            events.Dequeue();
        }
    }
}

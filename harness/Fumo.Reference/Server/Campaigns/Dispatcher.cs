namespace Fumo.Reference;

/// <summary>What is offered to which device, and whose turn it is.</summary>
internal sealed class Dispatcher(DeviceRegister register, ServerBehaviourChain behaviours)
{
    private int jobs;

    /// <summary>Offers an operation to a device; null when too much waits for it already.</summary>
    public Job? Offer(string deviceId, Campaign campaign)
    {
        ManagedDevice device = register.Of(deviceId);
        if (device.IsFull)
        {
            return null;
        }

        Job job = new(++jobs, deviceId, campaign);
        device.Add(job);
        device.Tell($"offered {campaign.Kind.Name()}, job {job.Number}");
        return job;
    }

    /// <summary>The job that is to be gone on with in a session; null when there is nothing to command.</summary>
    public Job? Next(DeviceVisit visit) =>
        visit.Device.Jobs.FirstOrDefault(job => job.IsDue && !visit.HasBegun(job) && behaviours.Begins(visit, job, true));

    /// <summary>The job that an Exec belongs to, on the device itself or else on any.</summary>
    public Job? JobOf(ManagedDevice device, JobExec exec) =>
        register.All.Prepend(device).SelectMany(one => one.Jobs).FirstOrDefault(job => job.Execs.Contains(exec));

    /// <summary>Tells of a job that has come to its end, if it has.</summary>
    public void TellEnd(ManagedDevice device, Job job)
    {
        if (job.IsOver)
        {
            device.Tell($"job {job.Number} {job.State}{(job.Code is { } code ? $" {code}" : string.Empty)} {job.Reason}".TrimEnd());
            behaviours.Ended(job);
        }
    }

    /// <summary>An Exec of an earlier session whose Status never came, and of which nothing was heard, is commanded anew.</summary>
    public static void TakeBack(DeviceVisit visit)
    {
        foreach (Job job in visit.Device.Jobs.Where(job => job.Pending is { Status: null } exec && exec.SessionId != visit.Session.SessionId))
        {
            visit.Device.Tell($"job {job.Number}: no Status came for its Exec; it is commanded again");
            job.TakeBackUnanswered();
        }
    }
}

using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Brings a job one step on in a session: looks, delivers, executes, and takes what the device says to it (FUMO 1.0.2, 6.1).</summary>
internal sealed class CampaignRunner(ReferenceServerOptions options, ServerBehaviourChain behaviours, PackageStock stock, Correlators correlators)
{
    private const int MaxAttempts = 20;
    private readonly FumoPlace place = new(options);

    /// <summary>Begins the next step of a job; ends when the device has answered its Exec, or the job has failed.</summary>
    public async Task PlayAsync(DeviceVisit visit, Job job)
    {
        if (++job.Attempts > MaxAttempts)
        {
            job.Fail($"It was begun in {MaxAttempts} sessions, and no Exec came through.");
            return;
        }

        if (await behaviours.LocatedAsync(visit, job, () => place.LocateAsync(visit, job)) is not { } root)
        {
            job.Fail("The device has no FUMO, as far as its tree tells.");
            return;
        }

        FumoLook look = await LookAsync(visit, job, root);
        if (look.IsBusy && visit.Device.Awaits(root))
        {
            visit.Device.Tell($"job {job.Number}: {root} is busy (State {look.State}); it waits");
            return;
        }

        try
        {
            await PlayAsync(visit, job, root, look);
        }
        catch (ObjectTooLargeException tooLarge)
        {
            job.Fail(tooLarge.Message);
        }
    }

    /// <summary>Reads what is optional and what is not in one message; nothing that is missing matters.</summary>
    private async Task<FumoLook> LookAsync(DeviceVisit visit, Job job, string root)
    {
        if (!options.ReadsFirst)
        {
            return FumoLook.Nothing;
        }

        string[] uris = [root, $"{root}/{FumoNodes.State}", $"{root}/{FumoNodes.PkgName}", $"{root}/{FumoNodes.PkgVersion}"];
        CampaignStep[] steps = [.. uris.Select(uri => new CampaignStep(StepPurpose.Look, new Get { Items = [Item.To(uri)] }))];
        IReadOnlyList<CommandReply> replies = await visit.Session.SendAsync([.. steps.Select(step => step.Command)]);
        for (int i = 0; i < steps.Length && !job.IsOver; i++)
        {
            Judge(visit, job, steps[i], replies[i]);
        }

        if (replies[0].Code == (int)StatusCode.NotFound && replies[1].Code == (int)StatusCode.NotFound)
        {
            // It stands elsewhere by now: it will be looked for in the next session.
            visit.Device.Roots = [];
        }

        return FumoLook.Of(replies[1].Text, replies[0].Text);
    }

    private async Task PlayAsync(DeviceVisit visit, Job job, string root, FumoLook look)
    {
        IReadOnlyList<CampaignMessage> plan = behaviours.Planned(job, root, await PlanAsync(visit, job, root, look));
        foreach (CampaignMessage message in plan)
        {
            if (job.IsOver || !await SendAsync(visit, job, root, message))
            {
                return;
            }
        }
    }

    private async Task<IReadOnlyList<CampaignMessage>> PlanAsync(DeviceVisit visit, Job job, string root, FumoLook look)
    {
        string? correlator = behaviours.Correlator(job, job.Campaign.IsCorrelated && options.SendsCorrelators ? correlators.Next(job) : null);
        switch (job.Campaign.Kind)
        {
            case CampaignKind.Download:
                return Fetch(visit, job, root, FumoOperation.Download, correlator);
            case CampaignKind.DownloadAndUpdate:
                return Fetch(visit, job, root, FumoOperation.DownloadAndUpdate, correlator);
            case CampaignKind.Update when behaviours.Holds(visit.Device, IsDelivered(job) || (look.HoldsPackage ?? visit.Device.HoldsPackage)):
                return CampaignPlan.Apply(root, correlator);
            case CampaignKind.Update when look.MayHave(FumoNodes.Download):
                return Fetch(visit, job, root, FumoOperation.Download, correlator);
            default:
                await HearOfLargeObjectsAsync(visit.Session);
                return CampaignPlan.Carry(root, stock.Octets(job.Campaign, visit.Device.Model), correlator);
        }
    }

    private IReadOnlyList<CampaignMessage> Fetch(DeviceVisit visit, Job job, string root, FumoOperation operation, string? correlator) =>
        CampaignPlan.Fetch(root, operation, stock.UrlOf(job.Campaign, visit.Device.Model), correlator);

    /// <summary>The device said of this very job that it has the package.</summary>
    private static bool IsDelivered(Job job) =>
        job.Execs is [.., { Operation: FumoOperation.Download, Outcome: ResultOutcome.Success }];

    /// <summary>A device that says it takes no large objects gets the package in one piece.</summary>
    private static async Task HearOfLargeObjectsAsync(ServerSession session)
    {
        CommandReply large = await session.GetAsync("./DevDetail/LrgObj");
        if (large.Text?.Trim().Equals("false", StringComparison.OrdinalIgnoreCase) == true)
        {
            session.KeepObjectsWhole();
        }
    }

    /// <summary>Sends a message of the plan; false when the rest of the plan has become pointless.</summary>
    private async Task<bool> SendAsync(DeviceVisit visit, Job job, string root, CampaignMessage message)
    {
        foreach (CampaignStep step in message.Steps)
        {
            Announce(visit, job, root, step);
        }

        IReadOnlyList<CommandReply> replies = await visit.Session.SendAsync(Commands(message));
        replies = message.IsSequence ? replies[0].Inner : replies;
        visit.StartsNothing();
        bool goesOn = true;
        bool wasAdded = false;
        for (int i = 0; i < message.Steps.Count; i++)
        {
            (CampaignStep step, CommandReply reply) = (message.Steps[i], replies[i]);
            if (Instead(step, reply) is { } instead)
            {
                wasAdded = true;
                reply = await visit.Session.SendOneAsync(instead.Command);
            }
            else if (wasAdded && step.Purpose == StepPurpose.Start && IsRefused(reply))
            {
                reply = await AgainAsync(visit, job, root, step, reply);
            }

            goesOn &= Judge(visit, job, step, reply);
        }

        return goesOn;
    }

    /// <summary>An Exec that came together with the Replace of a leaf that was not there yet is given again, now that it is.</summary>
    private static Task<CommandReply> AgainAsync(DeviceVisit visit, Job job, string root, CampaignStep step, CommandReply refused)
    {
        JobExec vain = job.Execs[^1];
        (vain.Status, vain.IsPending) = (refused.Code, false);
        Announce(visit, job, root, step);
        return visit.Session.SendOneAsync(step.Command);
    }

    private static void Announce(DeviceVisit visit, Job job, string root, CampaignStep step)
    {
        if (step is { Purpose: StepPurpose.Start, Command: Exec exec, Target: { } node })
        {
            FumoOperation operation = FumoOperations.OfNodeName(LocUri.Of(node).Name) ?? job.Campaign.Kind.LastOperation();
            visit.Starts(job, new JobExec(operation, root, exec.Correlator), node);
        }
    }

    private static bool IsRefused(CommandReply reply) => reply.Code is not (>= 200 and < 300);

    /// <summary>A leaf that is not there yet is added, one that is there already is overwritten; null for nothing else to try.</summary>
    private static CampaignStep? Instead(CampaignStep step, CommandReply reply) => (step, reply.Code) switch
    {
        ({ Purpose: StepPurpose.SetUrl or StepPurpose.SendPackage, Command: Replace }, (int)StatusCode.NotFound) => step.AsAdd(),
        ({ Purpose: StepPurpose.SetUrl or StepPurpose.SendPackage, Command: Add }, (int)StatusCode.AlreadyExists) => step.AsReplace(),
        _ => null,
    };

    private static Command[] Commands(CampaignMessage message)
    {
        Command[] commands = [.. message.Steps.Select(step => step.Command)];
        return message.IsSequence ? [new Sequence { Commands = commands }] : commands;
    }

    private bool Judge(DeviceVisit visit, Job job, CampaignStep step, CommandReply reply)
    {
        if (step.Purpose == StepPurpose.Start)
        {
            return StartAnswered(visit, job, step, reply);
        }

        bool isFatal = behaviours.IsFatal(job, step, reply, IsFatal(step, reply));
        if (isFatal && !job.IsOver)
        {
            job.Fail($"The device answered {reply.Code?.ToString() ?? "nothing"} to {reply.Command.Name} {step.Target}.");
        }

        return !isFatal;
    }

    private static bool IsFatal(CampaignStep step, CommandReply reply) => step.Purpose switch
    {
        StepPurpose.Look => false,
        StepPurpose.Ask => reply.Code is (int)StatusCode.NotModified or (int)StatusCode.OperationCancelled,
        _ => IsRefused(reply),
    };

    /// <summary>Any 2xx says that the outcome follows; everything else is a refusal, and the session goes on.</summary>
    private bool StartAnswered(DeviceVisit visit, Job job, CampaignStep step, CommandReply reply)
    {
        visit.Device.Tell($"job {job.Number}: {reply.Command.Name} {step.Target} answered {reply.Code?.ToString() ?? "by nothing"}");
        if (job.Execs.LastOrDefault(exec => exec.Status is null) is not { } exec)
        {
            return !job.IsOver;
        }

        exec.Status = reply.Code;
        JobState honest = job.IsOver ? job.State : !IsRefused(reply) ? JobState.Commanded : JobState.Failed;
        JobState state = behaviours.ExecAnswered(job, reply.Code, honest);
        if (state == JobState.Failed && !job.IsOver)
        {
            job.Fail($"The device answered {reply.Code?.ToString() ?? "nothing"} to Exec {step.Target}.");
        }

        job.State = state;
        return !job.IsOver;
    }
}

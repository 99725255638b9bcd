using Fumo.Plan;

namespace Fumo.Drive;

/// <summary>Plays the plain device many times at once against a DM server and measures; nothing is recorded and nothing judged.</summary>
/// <param name="harness">The server, launched if it is to be.</param>
public sealed class LoadCheck(DeviceHarness harness)
{
    private readonly ServerParts parts = harness.Server.Parts;
    private readonly List<TimeSpan> latencies = [];
    private readonly Dictionary<string, int> errors = [];
    private int sessions;

    /// <summary>Plays them to their end: each is offered an operation where that is possible, executes it, and reports success.</summary>
    /// <param name="ids">The devices' ids; for the rest they are like the configuration's first one.</param>
    public async Task<LoadResult> RunAsync(IReadOnlyList<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        OfferedOperation? operation = Operation();
        DeviceSection first = parts.Identities[0].Section;
        await SettleAsync();
        latencies.Clear();
        long begun = parts.Time.GetTimestamp();
        await Task.WhenAll(ids.Select((id, number) => PlayAsync(first with { Id = id }, number, operation)));
        TimeSpan took = parts.Time.GetElapsedTime(begun);
        latencies.Sort();
        return new LoadResult { Devices = ids.Count, Operation = operation, Sessions = sessions, Took = took, Latencies = latencies, Errors = errors };
    }

    // An operation that a person would have to start for each device is none for many.
    private OfferedOperation? Operation() => OfferedOperations.All
        .Where(operation => parts.Section.Offers.TryGetValue(operation.Key(), out ActionSection? action) && action.Manual is null)
        .Select(operation => (OfferedOperation?)operation)
        .FirstOrDefault();

    /// <summary>The first device finds out whether the server is there, and in which encoding.</summary>
    private async Task SettleAsync()
    {
        PlayedDevice scout = await harness.Server.PlayAsync();
        await scout.SessionAsync(exec => Report.Of(exec, 200));
    }

    private async Task PlayAsync(DeviceSection section, int number, OfferedOperation? operation)
    {
        ServerUnderTest server = new(parts with
        {
            Identities = [new PlayedIdentity(section, parts.Section.Credentials, number)],
            Link = parts.Link.ForOneOfMany(),
            DeviceWeb = new TimedWeb(parts.DeviceWeb, latencies, parts.Time),
            Transcript = new NoTranscript(),
            Troubles = Troubles.Unwritten(),
            Progress = _ => { },
        });
        try
        {
            PlayedDevice device = await server.PlayAsync(DeviceScript.Plain with { HoldsPackage = operation is OfferedOperation.Update });
            if (operation is not { } offered)
            {
                Count(await device.SessionAsync(exec => Report.Of(exec, 200)));
                Count(await device.SessionAsync(exec => Report.Of(exec, 200)));
                return;
            }

            await server.OfferAsync(device, offered);
            PlayedExec exec = await device.UntilExecAsync(offered);
            sessions++;
            await device.FetchAsync(exec);
            Count(await device.ReportAsync(exec, 200));
        }
        catch (TroubleException trouble)
        {
            Note(trouble.Message.Replace(section.Id, "a device", StringComparison.Ordinal));
        }
    }

    private void Count(PlayedSession session)
    {
        if (session.IsCompleted)
        {
            sessions++;
        }
        else
        {
            Note(session.Outcome.Detail);
        }
    }

    private void Note(string error) => errors[error] = errors.GetValueOrDefault(error) + 1;
}

using Fumo.Drive;
using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Suites;

/// <summary>
/// A run against the reference device in memory, on a clock that moves on only when both sides are idle: the same harness,
/// engines and scenarios as over HTTP, in a fraction of a second and always in the same order.
/// </summary>
public static class VirtualRun
{
    private static readonly Lazy<string> Work = new(MakeWork);

    // Many runs at a time read them; they are made once.
    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<PackageSection>>> Packages = new(() => ReferencePackages.MakeIn(Work.Value));

    /// <summary>Plays a suite to its end.</summary>
    /// <param name="configuration">A configuration that launches the reference device.</param>
    /// <param name="index">The scenarios that there are.</param>
    /// <param name="wanted">What is wanted of them.</param>
    /// <param name="seed">Seed of everything random.</param>
    /// <param name="before">What a run that was broken off left, to go on with it; null for a new run.</param>
    /// <param name="operationTime">How long each operation of the device takes; none when not given.</param>
    public static VirtualRunResult Play(
        RunConfiguration configuration, SuiteIndex index, PlanOptions wanted, int seed = 1,
        IReadOnlyList<Entry>? before = null, TimeSpan operationTime = default)
    {
        RunConfiguration complete = ReferencePackages.AddTo(configuration, () => Packages.Value);
        VirtualTimeLoop loop = new(before is [.., var last] ? last.Time : null);
        Transcript transcript = new(loop.Time, RunRecords.SecretsOf(complete), before);
        RunRecord record = RunRecords.Of(
            complete, SuiteComposition.Plan(complete, index, wanted), $"virtual-{seed}", seed, areWaiversStrict: false, loop.Time.GetUtcNow());
        loop.Run(() => PlayAsync(complete, index, record, transcript, loop, seed, operationTime));
        return new VirtualRunResult(record, transcript.Entries, Judging.Of(record, transcript.Entries, index));
    }

    private static async Task PlayAsync(
        RunConfiguration configuration, SuiteIndex index, RunRecord record, Transcript transcript, VirtualTimeLoop loop, int seed, TimeSpan operationTime)
    {
        PlayedSoFar before = new(transcript.Entries);
        bool isResumed = transcript.Entries.Count > 0;
        VirtualNetwork network = new(new MemoryNetwork());
        await using IStage stage = await Stages.StartAsync(configuration, new HarnessParts
        {
            Loop = loop,
            Network = network,
            Transcript = transcript,
            ReferenceLauncher = ReferenceLaunch.For(configuration, network, loop, seed, operationTime),
            Work = Work.Value,
            Seed = seed,
            Installed = RunRecords.InstalledBy(record, transcript.Entries),
        });
        ScenarioPlayer player = new(stage, transcript, before, CancellationToken.None);
        if (isResumed)
        {
            await player.ResumeAsync(record.Id);
        }

        foreach (DeclaredScenario scenario in index.PlayedBy(record.Plan))
        {
            await player.PlayAsync(scenario.Create());
        }

        await stage.StopAsync();
        transcript.Write(new FactEntry { Name = Facts.Finished, Value = record.Id });
    }

    private static string MakeWork()
    {
        string folder = Directory.CreateTempSubdirectory("fumo-virtual-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
